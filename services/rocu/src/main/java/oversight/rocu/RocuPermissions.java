package oversight.rocu;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.identity.Permission;
import oversight.rocu.v1.CapabilityServiceGrpc;
import oversight.service.grpc.MethodPermissions;

/** What each of its own RPCs needs. */
@Configuration(proxyBeanMethods = false)
class RocuPermissions {
  @Bean
  MethodPermissions ownPermissions() {
    return MethodPermissions.builder()
        .need(Permission.READ_FIGURES, CapabilityServiceGrpc.getListCapabilitiesMethod())
        .build();
  }
}
