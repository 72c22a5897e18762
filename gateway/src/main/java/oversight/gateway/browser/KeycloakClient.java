package oversight.gateway.browser;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import oversight.gateway.Wiring;

/**
 * The gateway as a client of the realm. Every endpoint is written out instead of discovered, so
 * that the gateway starts while Keycloak does not answer.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {
  /** The name of the registration, part of the address that Keycloak sends people back to. */
  static final String NAME = "keycloak";

  @Bean
  ReactiveClientRegistrationRepository registrations(Wiring wiring) {
    return new InMemoryReactiveClientRegistrationRepository(registration(wiring));
  }

  private static ClientRegistration registration(Wiring wiring) {
    String protocol = wiring.issuer() + "/protocol/openid-connect";
    return ClientRegistration.withRegistrationId(NAME)
        .clientId("oversight-gateway")
        .clientSecret(wiring.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        // PKCE although the client is confidential: a stolen code is worth nothing.
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(wiring.publicOrigin() + "/login/oauth2/code/" + NAME)
        .scope("openid")
        .issuerUri(wiring.issuer())
        .authorizationUri(protocol + "/auth")
        .tokenUri(protocol + "/token")
        .jwkSetUri(protocol + "/certs")
        .userNameAttributeName("preferred_username")
        .providerConfigurationMetadata(Map.of("end_session_endpoint", protocol + "/logout"))
        .build();
  }

  /** Tokens live in the session: they leave with it and are never stored elsewhere. */
  @Bean
  ServerOAuth2AuthorizedClientRepository authorizedClients() {
    return new WebSessionServerOAuth2AuthorizedClientRepository();
  }
}
