package oversight.governance.grpc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.governance.v1.RegisterSummaryServiceGrpc;
import oversight.governance.v1.SearchServiceGrpc;
import oversight.identity.Permission;
import oversight.service.grpc.MethodPermissions;

/** Whoever reads the registers may search them, and is told how much stands on them. */
@Configuration(proxyBeanMethods = false)
class SearchPermissions {
  @Bean
  MethodPermissions searchMethods() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_REGISTERS,
            SearchServiceGrpc.getSearchRecordsMethod(),
            RegisterSummaryServiceGrpc.getListRegisterSummariesMethod())
        .build();
  }
}
