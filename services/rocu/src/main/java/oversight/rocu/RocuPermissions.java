package oversight.rocu;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.identity.Permission;
import oversight.rocu.v1.AssetRecoveryServiceGrpc;
import oversight.rocu.v1.BudgetServiceGrpc;
import oversight.rocu.v1.CapabilityServiceGrpc;
import oversight.rocu.v1.DisruptionServiceGrpc;
import oversight.rocu.v1.GroupServiceGrpc;
import oversight.rocu.v1.PostServiceGrpc;
import oversight.rocu.v1.TaskingServiceGrpc;
import oversight.service.grpc.MethodPermissions;

/** What each of its own RPCs needs. */
@Configuration(proxyBeanMethods = false)
class RocuPermissions {
  @Bean
  MethodPermissions ownPermissions() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_FIGURES,
            CapabilityServiceGrpc.getListCapabilitiesMethod(),
            CapabilityServiceGrpc.getListCapabilityVersionsMethod(),
            DisruptionServiceGrpc.getListDisruptionsMethod(),
            DisruptionServiceGrpc.getGetDisruptionMethod(),
            GroupServiceGrpc.getListGroupsMethod(),
            GroupServiceGrpc.getGetGroupMethod(),
            TaskingServiceGrpc.getListTaskingRequestsMethod(),
            AssetRecoveryServiceGrpc.getGetAssetRecoveryMethod(),
            PostServiceGrpc.getListPostsMethod(),
            PostServiceGrpc.getListPostVersionsMethod(),
            BudgetServiceGrpc.getListBudgetsMethod(),
            BudgetServiceGrpc.getListBudgetVersionsMethod())
        .change(
            Permission.KEEP_RECORDS,
            CapabilityServiceGrpc.getRecordCapabilityMethod(),
            PostServiceGrpc.getRecordPostMethod(),
            BudgetServiceGrpc.getRecordBudgetMethod())
        .build();
  }
}
