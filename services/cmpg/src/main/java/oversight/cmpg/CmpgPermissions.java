package oversight.cmpg;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.cmpg.v1.MembershipServiceGrpc;
import oversight.identity.Permission;
import oversight.service.grpc.MethodPermissions;

/** What each of its own RPCs needs. */
@Configuration(proxyBeanMethods = false)
class CmpgPermissions {
  @Bean
  MethodPermissions ownPermissions() {
    return MethodPermissions.builder()
        .need(Permission.READ_CATALOGUE, MembershipServiceGrpc.getListMembershipsMethod())
        .build();
  }
}
