package oversight.collaboration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import oversight.collaboration.catalogue.CatalogueFile;
import oversight.collaboration.log.LogFile;
import oversight.collaboration.log.Logs;
import oversight.identity.Permission;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.MeasureServiceGrpc;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.SearchServiceGrpc;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.service.grpc.MethodPermissions;
import oversight.service.grpc.ServiceConfiguration;

/** Everything that a collaboration service has in common with the others. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(ServiceConfiguration.class)
@EnableConfigurationProperties(CollaborationProperties.class)
public class CollaborationConfiguration {

  @Bean
  OwnCollaboration ownCollaboration(
      CollaborationProperties properties, Region region, ResourceLoader resources) {
    Collaboration collaboration =
        region
            .collaboration(properties.slug())
            .orElseThrow(() ->
                new IllegalStateException(
                    "The region's file has no collaboration '" + properties.slug() + "'."));
    try (InputStream file = resources.getResource(properties.catalogue()).getInputStream()) {
      return new OwnCollaboration(collaboration, region, CatalogueFile.read(file));
    } catch (IOException missing) {
      throw new UncheckedIOException("The catalogue cannot be read.", missing);
    }
  }

  @Bean
  Logs logs(CollaborationProperties properties, ResourceLoader resources) {
    Resource described = resources.getResource(properties.logs());
    if (!described.exists()) {
      return new Logs(List.of());
    }
    try (InputStream file = described.getInputStream()) {
      return LogFile.read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The logs' file cannot be read.", unreadable);
    }
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The policies in the database know whose it is and which clearance it takes. */
  @Bean
  FlywayConfigurationCustomizer collaborationPlaceholders(OwnCollaboration own) {
    return flyway -> {
      flyway.getPlaceholders().put("collaboration", own.slug());
      flyway.getPlaceholders().put("clearance", own.collaboration().clearance());
      flyway
          .getPlaceholders()
          .put("two_people_publish", String.valueOf(own.collaboration().twoPeoplePublish()));
    };
  }

  @Bean
  MethodPermissions sharedPermissions() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_CATALOGUE,
            LogServiceGrpc.getListLogsMethod(),
            MeasureServiceGrpc.getListMeasuresMethod(),
            MeasureServiceGrpc.getGetMeasureMethod())
        .change(
            Permission.SUPPLY,
            SubmissionServiceGrpc.getUploadSubmissionMethod(),
            SubmissionServiceGrpc.getDeclareNilReturnMethod(),
            SubmissionServiceGrpc.getSubmitSubmissionMethod(),
            SubmissionServiceGrpc.getExplainWarningsMethod(),
            SubmissionServiceGrpc.getWithdrawSubmissionMethod())
        .change(
            Permission.SIGN_OFF,
            SubmissionServiceGrpc.getSignOffSubmissionMethod(),
            SubmissionServiceGrpc.getReturnSubmissionMethod())
        .need(Permission.SUPPLY, SubmissionServiceGrpc.getWatchUploadMethod())
        .need(
            Permission.READ_SUBMISSIONS,
            SubmissionServiceGrpc.getGetSubmissionMethod(),
            SubmissionServiceGrpc.getListSubmissionsMethod(),
            SubmissionServiceGrpc.getListFindingsMethod(),
            SubmissionServiceGrpc.getGetCompletenessMethod())
        .need(
            Permission.READ_ORIGINALS,
            SubmissionServiceGrpc.getDownloadOriginalMethod(),
            SubmissionServiceGrpc.getDownloadMarkedCopyMethod())
        .need(Permission.READ_CATALOGUE, SubmissionServiceGrpc.getGetTemplateMethod())
        .need(
            Permission.READ_FIGURES,
            FigureServiceGrpc.getListFiguresMethod(),
            FigureServiceGrpc.getGetFigureHistoryMethod(),
            LogServiceGrpc.getListLogRecordsMethod(),
            AnalysisServiceGrpc.getAnalyseMeasureMethod(),
            AnalysisServiceGrpc.getTraceFigureMethod(),
            AnalysisServiceGrpc.getGetOverviewMethod(),
            AnalysisServiceGrpc.getCompareForcesMethod(),
            AnalysisServiceGrpc.getSuggestStepChangesMethod(),
            AnalysisServiceGrpc.getListStepChangesMethod(),
            AnalysisServiceGrpc.getGetValueForMoneyMethod(),
            AnalysisServiceGrpc.getWhatIfMethod())
        .change(
            Permission.DECIDE_STEP_CHANGES,
            AnalysisServiceGrpc.getAcceptStepChangeMethod(),
            AnalysisServiceGrpc.getWithdrawStepChangeMethod())
        .need(
            Permission.READ_REPORTS,
            ReportServiceGrpc.getListReportsMethod(),
            ReportServiceGrpc.getGetReportMethod(),
            ReportServiceGrpc.getListReportEventsMethod(),
            ReportServiceGrpc.getFollowReportsMethod(),
            SearchServiceGrpc.getSearchMethod())
        .need(
            Permission.READ_PUBLIC,
            ReportServiceGrpc.getGetPublicReportMethod(),
            ReportServiceGrpc.getListPublicReportsMethod())
        .need(
            Permission.PREVIEW_REPORT,
            ReportServiceGrpc.getPreviewReportMethod(),
            ReportServiceGrpc.getGetCommentaryMethod(),
            ReportServiceGrpc.getGetReportDraftMethod(),
            ReportServiceGrpc.getCheckCommentaryMethod(),
            ReportServiceGrpc.getListFigureReferencesMethod())
        .change(
            Permission.PUBLISH_REPORT,
            ReportServiceGrpc.getUpdateCommentaryMethod(),
            ReportServiceGrpc.getSubmitReportMethod())
        .change(
            Permission.RELEASE_REPORT,
            ReportServiceGrpc.getReturnReportMethod(),
            ReportServiceGrpc.getPublishReportMethod())
        .build();
  }
}
