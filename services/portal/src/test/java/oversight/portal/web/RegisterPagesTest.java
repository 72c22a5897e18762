package oversight.portal.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import oversight.governance.v1.Board;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.web.fake.Browser;
import oversight.portal.web.fake.FakeRegion;
import oversight.portal.web.fake.FakeRegister;
import oversight.portal.web.fake.Page;
import oversight.portal.web.fake.Person;
import oversight.portal.web.fake.Text;

/** What people do with the registers' pages, whichever register it is. */
class RegisterPagesTest {
  private static final FakeRegion REGION = FakeRegion.start(Text.PLAIN);

  @AfterAll
  static void stop() {
    REGION.close();
  }

  @Test
  void addressesKnowEveryRegister() {
    assertThat(RegisterModels.PATTERN.split("\\|", -1))
        .containsExactlyInAnyOrderElementsOf(
            RegisterModels.all().stream().map(RegisterModel::collection).toList());
  }

  @Test
  void everyRegisterHasAllItsPages() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    for (RegisterModel model : RegisterModels.all()) {
      String list = "/" + model.collection();
      String record = list + "/" + FakeRegister.ID;
      for (String path :
          List.of(
              list,
              list + "/new",
              record,
              record + "/edit",
              record + "/move/withdraw",
              record + "/history",
              record + "/history/3")) {
        assertThat(officer.get(path).status()).as(path).isEqualTo(200);
      }
      assertThat(officer.get(list + "/01JABSENT00000000000000000").status()).isEqualTo(404);
      assertThat(officer.get(record + "/move/nonsense").status()).isEqualTo(404);
    }
  }

  @Test
  void aFormThatIsSentBackAsItCameChangesNothing() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    for (RegisterModel model : RegisterModels.all()) {
      FakeRegister register = REGION.register(model.collection());
      String path = "/" + model.collection() + "/" + FakeRegister.ID + "/edit";
      Message before = requireNonNull(register.kept(FakeRegister.ID));

      Page saved = officer.submit(officer.get(path), path, Map.of());

      assertThat(saved.status()).as(path).isIn(200, 302, 303);
      Message after = requireNonNull(register.kept(FakeRegister.ID));
      assertThat(after).as(path).isNotSameAs(before);
      assertThat(written(after)).as(path).isEqualTo(written(before));
    }
  }

  @Test
  void whoSavesAfterSomebodyElseSeesBothAndMaySaveAgain() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    String path = "/risks/" + FakeRegister.ID + "/edit";

    Page stale =
        officer.submit(officer.get(path), path, Map.of("etag", "v2", "title", "My own words"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.document().select("#conflicts-caption").text())
        .isEqualTo("What it says now, and what you typed");
    assertThat(stale.document().select("tbody").text()).contains("Title", "My own words");
    assertThat(stale.document().select("#title").val()).isEqualTo("My own words");
    assertThat(stale.document().select("input[name=etag]").val()).isEqualTo("v3");
    assertThat(officer.submit(stale, path, Map.of()).status()).isIn(200, 302, 303);
  }

  /** What people write in a record, without what the service adds. */
  private static Message written(Message message) {
    Message.Builder builder = message.toBuilder();
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (RegisterModel.isOutput(field)) {
        builder.clearField(field);
      } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && field.isRepeated()) {
        for (int index = 0; index < builder.getRepeatedFieldCount(field); index++) {
          builder.setRepeatedField(
              field, index, written((Message) builder.getRepeatedField(field, index)));
        }
      }
    }
    return builder.build();
  }

  @Test
  void whatIsTypedIsKeptAndEmptyRowsAreNone() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    String path = "/boards/new";
    officer.submit(
        officer.get(path),
        path,
        Map.of(
            "title", "Air Support Steering Group",
            "frequency", "QUARTERLY",
            "quorum", "3",
            "seats-0-post", "Chief Constable",
            "seats-0-organisation", "west-mercia",
            "seats-0-role", "CHAIR",
            "seats-0-from_date", "2/10/2013",
            "standing_items", "Minutes\r\nActions\r\n"));

    Board kept =
        (Board) REGION.register("boards").kept(FakeRegister.ID.replace("RECORD", "OPENED"));
    assertThat(kept).isNotNull();
    assertThat(kept.getTitle()).isEqualTo("Air Support Steering Group");
    assertThat(kept.getQuorum()).isEqualTo(3);
    assertThat(kept.getStandingItemsList()).containsExactly("Minutes", "Actions");
    assertThat(kept.getSeatsList())
        .containsExactly(
            Board.Seat.newBuilder()
                .setPost("Chief Constable")
                .setOrganisation("west-mercia")
                .setRole(Board.Role.CHAIR)
                .setFromDate("2013-10-02")
                .build());
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField() {
    Browser officer = new Browser(REGION, Person.OFFICER);
    String path = "/boards/new";
    Document page =
        officer
            .submit(
                officer.get(path),
                path,
                Map.of("title", "Board", "quorum", "many", "seats-0-from_date", "31/2/2016"))
            .document();

    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#quorum", "#seats-0-from_date");
    assertThat(page.select("#quorum-error").text()).contains("Quorum must be a whole number");
    assertThat(page.select("#title").val()).isEqualTo("Board");
  }

  @Test
  void listsAreToBeHadAsFiles() {
    Browser officer = new Browser(REGION, Person.OFFICER);

    assertThat(officer.get("/actions.csv").header("Content-Disposition")).contains("actions.csv");
    assertThat(officer.get("/actions.ods").header("Content-Type"))
        .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
  }
}
