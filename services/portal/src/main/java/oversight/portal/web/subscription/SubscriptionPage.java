package oversight.portal.web.subscription;

import java.util.List;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;

/**
 * What somebody is told of by e-mail when it is published.
 *
 * @param crumbs the way here
 * @param available whether the platform has a mail server
 * @param email the address; empty for none yet
 * @param state what becomes of the address, in words; empty for none yet
 * @param told whether anything is asked for now
 * @param reports the collaborations whose reports a mail may name, and which are asked for
 * @param offersPacks whether the person reads packs
 * @param packs whether circulated packs are asked for
 * @param withheld what a mail never names, in words; empty where the person sees nothing of it
 * @param problems what is wrong with what was sent
 */
public record SubscriptionPage(
    List<Link> crumbs,
    boolean available,
    String email,
    String state,
    boolean told,
    List<Choice> reports,
    boolean offersPacks,
    boolean packs,
    String withheld,
    List<Problem> problems) {}
