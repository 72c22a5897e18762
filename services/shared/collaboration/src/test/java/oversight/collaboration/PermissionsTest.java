package oversight.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.AccessTable;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.SharedRequests;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;
import oversight.testing.TestIssuer;

/** Who may call what: every RPC that all collaborations share, by every kind of caller. */
class PermissionsTest {
  private static final String WHO_MAY =
      """
      RPC analyst system approver unit author pcc rpo engineer service nobody
      AnalyseMeasure + + + + + + + - - -
      TraceFigure + + + + + + + - - -
      GetOverview + + + + + + + - - -
      CompareForces + + + + + + + - - -
      SuggestStepChanges + + + + + + + - - -
      AcceptStepChange - - - - + - - - - -
      WithdrawStepChange - - - - + - - - - -
      ListStepChanges + + + + + + + - - -
      GetValueForMoney + + + + + + + - - -
      WhatIf + + + + + + + - - -
      ListAuditEvents - - - - + - - + - -
      VerifyAuditTrail - - - - + - - + - -
      ListFigures + + + + + + + - - -
      GetFigureHistory + + + + + + + - - -
      ListLogs + + + + + + + + + -
      ListLogRecords + + + + + + + - - -
      ListMeasures + + + + + + + + + -
      GetMeasure + + + + + + + + + -
      ListReports + + + + + + + - + -
      GetReport + + + + + + + - + -
      PreviewReport - - - + + - - - - -
      GetCommentary - - - + + - - - - -
      UpdateCommentary - - - - + - - - - -
      PublishReport - - - - + - - - - -
      GetReportDraft - - - + + - - - - -
      SubmitReport - - - - + - - - - -
      ReturnReport - - - + + - - - - -
      CheckCommentary - - - + + - - - - -
      ListFigureReferences - - - + + - - - - -
      ListReportEvents + + + + + + + - + -
      FollowReports + + + + + + + - + -
      GetPublicReport + + + + + + + + + +
      ListPublicReports + + + + + + + + + +
      Search + + + + + + + - + -
      UploadSubmission + + - + - - - - - -
      WatchUpload + + - + - - - - - -
      GetSubmission + + + + + + + - - -
      ListSubmissions + + + + + + + - - -
      ListFindings + + + + + + + - - -
      DownloadOriginal + + + + + - - - - -
      DownloadMarkedCopy + + + + + - - - - -
      SubmitSubmission + + - + - - - - - -
      ExplainWarnings + + - + - - - - - -
      SignOffSubmission - - + - + - - - - -
      ReturnSubmission - - + - + - - - - -
      WithdrawSubmission + + - + - - - - - -
      DeclareNilReturn + + - + - - - - - -
      GetCompleteness + + + + + + + - - -
      GetTemplate + + + + + + + + + -
      """;

  private final AccessTable access =
      SharedRequests.in(new AccessTable(Cmpg.SERVICE, Cmpg.ISSUER), "cmpg");

  @Test
  void everyCallIsOpenToWhomTheTableSaysAndToNobodyElse() {
    assertThat(access.table("cmpg")).isEqualTo(WHO_MAY);
  }

  @Test
  void noTokenThatIsNotGoodOpensAnything() throws Exception {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("expired", bent(claims -> claims.expirationTime(ago(300))));
    bad.put("without expiry", bent(claims -> claims.expirationTime(null)));
    bad.put("not yet good", bent(claims -> claims.notBeforeTime(ago(-300))));
    bad.put("another issuer", bent(claims -> claims.issuer("http://localhost:1/realms/oversight")));
    bad.put("another audience", bent(claims -> claims.audience("account")));
    bad.put("bound to a key", bent(claims -> claims.claim("cnf", Map.of("jkt", "x"))));
    bad.put(
        "two organisations",
        bent(claims -> claims.claim("organization", List.of("west-mercia", "staffordshire"))));
    bad.put("no organisation", bent(claims -> claims.claim("organization", null)));
    bad.put("unknown organisation", bent(claims -> claims.claim("organization", List.of("essex"))));
    bad.put("nobody", bent(claims -> claims.claim("preferred_username", null)));
    bad.put("another key", TestIssuerTokens.signedByAnotherKey(Cmpg.ISSUER));
    bad.put("unsigned", new PlainJWT(TestIssuerTokens.claims(Cmpg.ISSUER)).serialize());
    bad.put("no token at all", "x");
    bad.forEach(
        (kind, token) -> assertThat(access.letInBy(Cmpg.SERVICE.as(token))).as(kind).isEmpty());
    assertThat(access.openToAnybody()).containsExactly("GetPublicReport", "ListPublicReports");
    assertThat(access.letInBy(with("Basic abc"))).as("another scheme").isEmpty();
  }

  @Test
  void healthIsToldToAnybody() {
    HealthCheckResponse health =
        HealthGrpc.newBlockingStub(Cmpg.SERVICE.anonymous())
            .check(HealthCheckRequest.getDefaultInstance());
    assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
  }

  @Test
  void fourEyesHoldForWhoeverHasBothRoles() {
    Clerk both = Cmpg.clerk("both.west-mercia", "west-mercia", "analyst", "approver");
    Submission own = both.submitted("2014-15-Q1", "measure,period,value\nCM05,2014-04,5\n");
    Refused refused = Refused.by(() -> both.signOff(own));
    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.reason()).isEqualTo("FOUR_EYES");
    assertThat(refused.metadata()).containsEntry("submission", own.getName());
    assertThat(Cmpg.approver("west-mercia").signOff(own).getSignedOffBy())
        .isEqualTo("approver.west-mercia");
  }

  @Test
  void anothersDraftIsExactlyWhatIsNotThere() {
    Submission draft =
        Cmpg.analyst("west-mercia")
            .submitted("2014-15-Q1", "measure,period,value\nCM05,2014-05,5\n");
    String nothing = "collaborations/cmpg/submissions/01ARZ3NDEKTSV4RRFFQ69G5FAV";
    Clerk other = Cmpg.clerk("both.staffordshire", "staffordshire", "analyst", "approver");
    for (Clerk stranger :
        List.of(other, Cmpg.pcc(), Cmpg.clerk("both.cmpg", "cmpg", "author", "analyst"))) {
      for (UnaryOperator<String> call : everyCallByName(stranger)) {
        String draftAnswer = call.apply(draft.getName()).replace(draft.getName(), "NAME");
        assertThat(draftAnswer).isEqualTo(call.apply(nothing).replace(nothing, "NAME"));
      }
    }
    for (UnaryOperator<String> call : everyCallByName(other)) {
      assertThat(call.apply(draft.getName())).contains("code=NOT_FOUND", "reason=NOT_FOUND");
    }
    assertThat(
            other
                .submissions()
                .listSubmissions(
                    ListSubmissionsRequest.newBuilder()
                        .setForce("west-mercia")
                        .setQuarter("2014-15-Q1")
                        .build())
                .getSubmissionsList())
        .noneMatch(seen -> seen.getName().equals(draft.getName()));
  }

  @Test
  void whatIsSignedOffIsSeenByAllAndMovedByNobodyElse() {
    Submission draft =
        Cmpg.analyst("west-mercia")
            .submitted("2014-15-Q1", "measure,period,value\nCM05,2014-06,5\n");
    Submission signed = Cmpg.approver("west-mercia").signOff(draft);
    Clerk other = Cmpg.clerk("both.staffordshire", "staffordshire", "analyst", "approver");
    assertThat(
            other
                .submissions()
                .getSubmission(GetSubmissionRequest.newBuilder().setName(signed.getName()).build()))
        .isEqualTo(signed);
    Refused refused = Refused.by(() -> other.signOff(signed));
    assertThat(refused.reason()).isEqualTo("NOT_YOUR_FORCE");
    assertThat(refused.metadata()).containsEntry("force", "E23000016");
    assertThat(everyCallByName(other).getFirst().apply(signed.getName()))
        .as("the original stays with its supplier")
        .contains("NOT_FOUND");
  }

  private static List<UnaryOperator<String>> everyCallByName(Clerk clerk) {
    return List.of(
        name ->
            told(() ->
                clerk
                    .submissions()
                    .downloadOriginal(DownloadOriginalRequest.newBuilder().setName(name).build())
                    .next()),
        name ->
            told(() ->
                clerk
                    .submissions()
                    .getSubmission(GetSubmissionRequest.newBuilder().setName(name).build())),
        name ->
            told(() ->
                clerk
                    .submissions()
                    .listFindings(ListFindingsRequest.newBuilder().setParent(name).build())),
        name ->
            told(() ->
                clerk
                    .submissions()
                    .submitSubmission(SubmitSubmissionRequest.newBuilder().setName(name).build())),
        name ->
            told(() ->
                clerk
                    .submissions()
                    .signOffSubmission(
                        SignOffSubmissionRequest.newBuilder().setName(name).build())),
        name ->
            told(() ->
                clerk
                    .submissions()
                    .returnSubmission(
                        ReturnSubmissionRequest.newBuilder()
                            .setName(name)
                            .setReason("why")
                            .build())),
        name ->
            told(() ->
                clerk
                    .submissions()
                    .withdrawSubmission(
                        WithdrawSubmissionRequest.newBuilder().setName(name).build())));
  }

  private static String told(ThrowingCallable call) {
    return Refused.by(call).toString();
  }

  private static String bent(UnaryOperator<JWTClaimsSet.Builder> bend) {
    return Cmpg.ISSUER.token(
        "everybody",
        "west-mercia",
        List.of("analyst", "approver", "author", "rpo", "pcc", "system"),
        bend);
  }

  private static Date ago(int seconds) {
    return Date.from(Instant.now().minusSeconds(seconds));
  }

  private static Channel with(String authorization) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
    return ClientInterceptors.intercept(
        Cmpg.SERVICE.anonymous(), MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** Tokens that the issuer would not sign. */
  private static final class TestIssuerTokens {
    private TestIssuerTokens() {}

    static JWTClaimsSet claims(TestIssuer issuer) {
      return new JWTClaimsSet.Builder()
          .issuer(issuer.issuer())
          .audience("oversight")
          .subject("forger")
          .expirationTime(ago(-600))
          .claim("preferred_username", "forger")
          .claim("organization", List.of("west-mercia"))
          .claim("realm_access", Map.of("roles", List.of("analyst", "approver", "author")))
          .build();
    }

    static String signedByAnotherKey(TestIssuer issuer) throws Exception {
      return TestIssuer.sign(claims(issuer), new RSAKeyGenerator(2048).keyID("test").generate());
    }
  }
}
