package oversight.governance.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ListValue;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Meeting;

/** The sample region's registers, taken by the service as the loader sends them. */
class SampleRegistersTest {
  private static final Path SAMPLE = Path.of("../local/src/main/resources/sample/registers");

  /** As the loader has them, so that what is referred to is there. */
  private static final List<String> ORDER =
      List.of(
          "boards",
          "programmes",
          "meetings",
          "decisions",
          "actions",
          "commissions",
          "recommendations",
          "agreements",
          "grants",
          "plans",
          "risks",
          "briefings");

  /** Days are counted from the day on which the sample is loaded. */
  private static final Pattern DAYS = Pattern.compile("\"today([+-][0-9]+)\"");

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Map<String, String> names = new HashMap<>();
  private @Nullable SampleRecords open;

  @Test
  void isTakenWholeAndItsBudgetAddsUp() throws IOException {
    try (SampleRecords records = new SampleRecords()) {
      open = records;
      for (String collection : ORDER) {
        Registry<?> register = requireNonNull(records.all().get(collection));
        for (Value entry : entries(collection)) {
          load(register, entry.getStructValue());
        }
        assertThat(register.names("")).as(collection).isNotEmpty();
      }

      Grant budget = records.grants().list("stated_total = 360750", "", 1, "").items().getFirst();
      assertThat(budget.getTotalApproved().getValue()).isEqualTo("360750");
      assertThat(budget.getDifference().getValue()).isEqualTo("0");
      assertThat(records.agreements().list("state = NO_AGREEMENT", "", 2, "").items())
          .singleElement()
          .extracting(Agreement::getTitle)
          .isEqualTo("Central Motorway Police Group");
      assertThat(
              records.agreements().list("Firearms", "", 1, "").items().getFirst().getCostSharing())
          .isEqualTo("Fixed: West Midlands 61.5%, Staffordshire 38.5%");
      Meeting meeting = records.meetings().list("date = 2017-11-21", "", 1, "").items().getFirst();
      assertThat(meeting.getState()).isEqualTo(Meeting.State.APPROVED);
      assertThat(meeting.getCirculatedOn()).isEqualTo("2017-11-16");
      assertThat(meeting.getCirculatedLate()).isTrue();
      assertThat(meeting.getItems(2).getPapers(0).getLate()).isTrue();
      assertThat(meeting.getItems(1).getPapers(0).getLate()).isFalse();
    }
  }

  private <T extends Message> void load(Registry<T> register, Struct entry) throws IOException {
    String key = text(entry, "key");
    String json = JsonFormat.printer().print(entry.getFieldsOrThrow("record"));
    for (Map.Entry<String, String> known : names.entrySet()) {
      json = json.replace("\"@" + known.getKey() + "\"", "\"" + known.getValue() + "\"");
    }
    json =
        DAYS.matcher(json)
            .replaceAll(found ->
                "\"" + LocalDate.now(LONDON).plusDays(Integer.parseInt(found.group(1))) + "\"");
    assertThat(json).as(key).doesNotContain("\"@").doesNotContain("\"today");
    T kept = register.createFrom(json);
    names.put(key, Registry.name(kept));
    for (Value verb : entry.getFieldsOrDefault("moves", nothing()).getListValue().getValuesList()) {
      kept = move(register, kept, verb);
    }
  }

  /** A verb, or a verb with who makes the move, on which day and why. */
  private <T extends Message> T move(Registry<T> register, T record, Value move) {
    if (move.hasStringValue()) {
      return register.move(record, move.getStringValue(), "As the sample has it.");
    }
    Struct said = move.getStructValue();
    Registry<T> mover =
        said.containsFields("by")
            ? register.by(requireNonNull(open).office(text(said, "by").substring("pcc.".length())))
            : register;
    return mover.move(
        record,
        text(said, "verb"),
        said.containsFields("reason") ? text(said, "reason") : "As the sample has it.",
        said.containsFields("onDate") ? text(said, "onDate") : "");
  }

  private static List<Value> entries(String collection) throws IOException {
    // The public API writes a decimal as a plain string; gRPC's message has it in a field.
    String json =
        Files.readString(SAMPLE.resolve(collection + ".json"))
            .replaceAll(
                "\"(percent|approved|requested|spent|statedTotal|firstYearCost|yearlySaving|exitCost)\":\\s*\"([0-9.]+)\"",
                "\"$1\": {\"value\": \"$2\"}");
    ListValue.Builder list = ListValue.newBuilder();
    JsonFormat.parser().merge(json, list);
    return list.getValuesList();
  }

  private static Value nothing() {
    return Value.newBuilder().setListValue(ListValue.getDefaultInstance()).build();
  }

  private static String text(Struct entry, String field) {
    return entry.getFieldsOrThrow(field).getStringValue();
  }
}
