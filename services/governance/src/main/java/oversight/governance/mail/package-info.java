/** E-mail, where the platform has a server for it. */
@NullMarked
package oversight.governance.mail;

import org.jspecify.annotations.NullMarked;
