package oversight.gateway.portal;

import java.net.URI;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.Wiring;

/** Everything that is not gRPC goes to the portal, but for what the gateway answers itself. */
@Configuration(proxyBeanMethods = false)
class PortalRoute {
  @Bean
  RouteLocator portal(RouteLocatorBuilder routes, Wiring wiring) {
    URI portal = wiring.portal();
    return routes
        .routes()
        .route(
            "portal",
            route ->
                route
                    .order(Ordered.LOWEST_PRECEDENCE)
                    .predicate(PortalRoute::forPortal)
                    .uri(portal))
        .build();
  }

  /**
   * What Spring Boot tells of a process is for those who run it, never for callers from outside.
   */
  private static boolean forPortal(ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().value();
    return !path.equals("/actuator") && !path.startsWith("/actuator/");
  }
}
