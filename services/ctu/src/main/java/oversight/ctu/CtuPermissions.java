package oversight.ctu;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.ctu.v1.ArmedUpliftServiceGrpc;
import oversight.ctu.v1.ForceBriefingServiceGrpc;
import oversight.ctu.v1.IssueServiceGrpc;
import oversight.ctu.v1.LocalProfileServiceGrpc;
import oversight.ctu.v1.StrandServiceGrpc;
import oversight.identity.Permission;
import oversight.service.grpc.MethodPermissions;

/** What each of its own RPCs needs. */
@Configuration(proxyBeanMethods = false)
class CtuPermissions {
  @Bean
  MethodPermissions ownPermissions() {
    return MethodPermissions.builder()
        .need(Permission.READ_FIGURES, StrandServiceGrpc.getListStrandsMethod())
        .need(Permission.READ_VIEWS, StrandServiceGrpc.getListViewsMethod())
        .need(
            Permission.READ_FIGURES,
            LocalProfileServiceGrpc.getListLocalProfilesMethod(),
            ArmedUpliftServiceGrpc.getGetArmedUpliftMethod(),
            ForceBriefingServiceGrpc.getListForceBriefingsMethod(),
            IssueServiceGrpc.getListIssuesMethod(),
            IssueServiceGrpc.getGetIssueMethod())
        .change(
            Permission.RAISE_ISSUES,
            IssueServiceGrpc.getRaiseIssueMethod(),
            IssueServiceGrpc.getWithdrawIssueMethod())
        .change(
            Permission.KEEP_RECORDS,
            IssueServiceGrpc.getTakeIssueMethod(),
            IssueServiceGrpc.getAnswerIssueMethod())
        .build();
  }
}
