package oversight.governance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Documents;
import oversight.governance.support.Refusal;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.ListPackFiguresRequest;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RevisePackRequest;
import oversight.governance.v1.UpdatePackRequest;

/** Who may call what; a pack that a reader may not see is as absent as one that never was. */
class PermissionsTest {
  private static SampleRegion region;
  private static Pack draft;
  private static Pack circulated;

  @BeforeAll
  static void startRegion() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
    region.publishForAll(Reports.publicReport("cmpg", "Breath tests", 2854));
    circulated = region.circulate(region.compile(region.create(Reports.QUARTER)));
    draft = region.create(Reports.QUARTER);
  }

  @AfterAll
  static void stopRegion() {
    region.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # username           | organisation    | role     | reads             | compiles
          rpo                  | regional-policy | rpo      | OK                | OK
          pcc.west-mercia      | pcc-west-mercia | pcc      | OK                | PERMISSION_DENIED
          analyst.west-mercia  | west-mercia     | analyst  | PERMISSION_DENIED | PERMISSION_DENIED
          approver.west-mercia | west-mercia     | approver | PERMISSION_DENIED | PERMISSION_DENIED
          systems.west-mercia  | west-mercia     | system   | PERMISSION_DENIED | PERMISSION_DENIED
          author.cmpg          | cmpg            | author   | PERMISSION_DENIED | PERMISSION_DENIED
          engineer             | regional-policy | engineer | PERMISSION_DENIED | PERMISSION_DENIED
          oversight-governance | ''              | service  | PERMISSION_DENIED | PERMISSION_DENIED
          nobody               | west-mercia     | other    | PERMISSION_DENIED | PERMISSION_DENIED
          """)
  void eachRoleMayDoWhatTheTableSays(
      String username, String organisation, String role, String reads, String compiles) {
    PackServiceBlockingStub caller = region.governance().as(username, organisation, role);

    reading()
        .forEach((name, call) ->
            assertThat(Refusal.of(() -> call.apply(caller)).code()).as(name).isEqualTo(reads));
    writing()
        .forEach((name, call) ->
            assertThat(Refusal.of(() -> call.apply(caller)).code()).as(name).isEqualTo(compiles));
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    reading()
        .forEach((name, call) ->
            assertThat(Refusal.of(() -> call.apply(region.governance().with())))
                .as(name)
                .extracting(Refusal::code, Refusal::reason)
                .containsExactly("UNAUTHENTICATED", "NOT_AUTHENTICATED"));
  }

  @Test
  void toAnOfficeADraftIsAsAbsentAsAPackThatNeverWas() {
    PackServiceBlockingStub office = region.governance().office();

    Refusal hidden = Refusal.of(() -> SampleRegion.get(office, draft));
    Refusal absent = Refusal.of(() -> get("packs/01JABSENT00000000000000000").apply(office));
    assertThat(hidden.code()).isEqualTo("NOT_FOUND").isEqualTo(absent.code());
    assertThat(hidden.reason()).isEqualTo("NOT_FOUND").isEqualTo(absent.reason());
    assertThat(hidden.message().replace(draft.getName(), "packs/01JABSENT00000000000000000"))
        .isEqualTo(absent.message());
    assertThat(office.listPacks(ListPacksRequest.getDefaultInstance()).getPacksList())
        .extracting(Pack::getName)
        .contains(circulated.getName())
        .doesNotContain(draft.getName());
    assertThat(Refusal.of(() -> get("cabinets/1").apply(office)).code()).isEqualTo("NOT_FOUND");
  }

  private static Map<String, Function<PackServiceBlockingStub, Object>> reading() {
    Map<String, Function<PackServiceBlockingStub, Object>> calls = new LinkedHashMap<>();
    calls.put("get", get(circulated.getName()));
    calls.put("list", caller -> caller.listPacks(ListPacksRequest.getDefaultInstance()));
    calls.put(
        "render", caller -> Documents.fetch(caller, circulated.getName(), PackFormat.HTML, 0));
    return calls;
  }

  private static Function<PackServiceBlockingStub, Object> get(String name) {
    return caller -> caller.getPack(GetPackRequest.newBuilder().setName(name).build());
  }

  private static Map<String, Function<PackServiceBlockingStub, Object>> writing() {
    Pack compiled = region.create(Reports.QUARTER);
    Map<String, Function<PackServiceBlockingStub, Object>> calls = new LinkedHashMap<>();
    calls.put(
        "create",
        caller ->
            caller.createPack(CreatePackRequest.newBuilder().setQuarter("2014-15-Q1").build()));
    calls.put(
        "update",
        caller ->
            caller.updatePack(
                UpdatePackRequest.newBuilder()
                    .setName(compiled.getName())
                    .setTitle("A pack")
                    .build()));
    calls.put(
        "compile",
        caller ->
            caller.compilePack(
                CompilePackRequest.newBuilder().setName(compiled.getName()).build()));
    calls.put(
        "figures",
        caller ->
            caller.listPackFigures(
                ListPackFiguresRequest.newBuilder().setName(compiled.getName()).build()));
    calls.put(
        "circulate",
        caller ->
            caller.circulatePack(
                CirculatePackRequest.newBuilder().setName(compiled.getName()).build()));
    calls.put(
        "publish",
        caller ->
            caller.publishPack(
                PublishPackRequest.newBuilder().setName(compiled.getName()).build()));
    calls.put(
        "revise",
        caller ->
            caller.revisePack(
                RevisePackRequest.newBuilder()
                    .setName(compiled.getName())
                    .setReason("A word was wrong.")
                    .build()));
    return calls;
  }
}
