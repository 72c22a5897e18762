package oversight.npas;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.identity.Permission;
import oversight.npas.v1.AvailabilityServiceGrpc;
import oversight.npas.v1.BudgetServiceGrpc;
import oversight.npas.v1.CallServiceGrpc;
import oversight.npas.v1.ChargingServiceGrpc;
import oversight.service.grpc.MethodPermissions;

/** What each of its own RPCs needs. */
@Configuration(proxyBeanMethods = false)
class NpasPermissions {
  @Bean
  MethodPermissions ownPermissions() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_FIGURES,
            ChargingServiceGrpc.getGetChargingYearMethod(),
            ChargingServiceGrpc.getGetChargesMethod(),
            BudgetServiceGrpc.getGetBudgetMethod(),
            CallServiceGrpc.getListCallsMethod(),
            CallServiceGrpc.getGetCallMethod(),
            CallServiceGrpc.getGetResponseTimesMethod(),
            CallServiceGrpc.getCountCancellationsMethod(),
            CallServiceGrpc.getCountDiversionsMethod(),
            AvailabilityServiceGrpc.getGetAvailabilityMethod())
        .build();
  }
}
