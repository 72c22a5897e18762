package oversight.gateway.browser;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import oversight.gateway.Wiring;

/**
 * The cookie of a session: no script reads it, no other site's form sends it (but a link does, or
 * people who follow one would have to sign in again), and no clear text carries it but on a laptop.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {
  @Bean
  WebSessionIdResolver sessionIds(Wiring wiring) {
    CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
    resolver.setCookieName(Wiring.SESSION_COOKIE);
    resolver.addCookieInitializer(
        cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(wiring.secure()));
    return resolver;
  }
}
