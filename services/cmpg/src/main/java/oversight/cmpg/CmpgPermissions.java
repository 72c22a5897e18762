package oversight.cmpg;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.cmpg.v1.CampaignServiceGrpc;
import oversight.cmpg.v1.CasualtyServiceGrpc;
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
        .need(
            Permission.READ_FIGURES,
            CampaignServiceGrpc.getListCampaignsMethod(),
            CampaignServiceGrpc.getGetCampaignMethod(),
            CampaignServiceGrpc.getGetCampaignResultsMethod(),
            CasualtyServiceGrpc.getGetCasualtiesMethod(),
            CasualtyServiceGrpc.getListRecordingMethodsMethod())
        .change(
            Permission.KEEP_RECORDS,
            CampaignServiceGrpc.getCreateCampaignMethod(),
            CampaignServiceGrpc.getUpdateCampaignMethod(),
            CampaignServiceGrpc.getWithdrawCampaignMethod(),
            CasualtyServiceGrpc.getCreateRecordingMethodMethod(),
            CasualtyServiceGrpc.getUpdateRecordingMethodMethod())
        .build();
  }
}
