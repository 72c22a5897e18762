package oversight.gateway.browser;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** After sign-in: the session lives as long as a person works, and the page wanted is shown. */
@Component
final class SignedIn implements ServerAuthenticationSuccessHandler {
  private final RedirectServerAuthenticationSuccessHandler toPage =
      new RedirectServerAuthenticationSuccessHandler("/");
  private final Duration idle;

  SignedIn(SignIn signIn, @Value("${oversight.session-idle}") Duration idle) {
    this.idle = idle;
    toPage.setRequestCache(signIn.pages());
  }

  @Override
  public Mono<Void> onAuthenticationSuccess(
      WebFilterExchange exchange, Authentication authentication) {
    return exchange
        .getExchange()
        .getSession()
        .doOnNext(session -> session.setMaxIdleTime(idle))
        .then(toPage.onAuthenticationSuccess(exchange, authentication));
  }
}
