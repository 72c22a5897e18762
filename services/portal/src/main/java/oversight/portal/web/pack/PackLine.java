package oversight.portal.web.pack;

import oversight.portal.web.page.Tag;

/**
 * A pack in a list.
 *
 * @param title the pack's
 * @param href its page
 * @param quarter with its dates
 * @param meeting the day it is for; empty where not fixed
 * @param state how far it has come
 */
public record PackLine(String title, String href, String quarter, String meeting, Tag state) {}
