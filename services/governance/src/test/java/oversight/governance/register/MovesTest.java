package oversight.governance.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;

/** Every move of every register from every state: the legal lead on, all others are refused. */
class MovesTest {
  private static SampleRecords records;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boards          | PROPOSED-establish-ACTIVE ACTIVE-dissolve-DISSOLVED DISSOLVED-restore-ACTIVE
          meetings        | PLANNED-circulate-CIRCULATED CIRCULATED-hold-HELD HELD-minute-MINUTED MINUTED-approve-APPROVED MINUTED-correct-HELD PLANNED-cancel-CANCELLED CIRCULATED-cancel-CANCELLED
          actions         | OPEN-start-IN_PROGRESS OPEN-complete-COMPLETE IN_PROGRESS-complete-COMPLETE COMPLETE-close-CLOSED COMPLETE-reopen-OPEN CLOSED-reopen-OPEN
          recommendations | OPEN-accept-ACCEPTED OPEN-reject-REJECTED ACCEPTED-implement-IMPLEMENTED IMPLEMENTED-close-CLOSED REJECTED-close-CLOSED REJECTED-reopen-OPEN IMPLEMENTED-reopen-OPEN CLOSED-reopen-OPEN
          decisions       | DRAFT-record-RECORDED RECORDED-publish-PUBLISHED RECORDED-correct-DRAFT
          agreements      | PROPOSED-sign-IN_FORCE IN_FORCE-giveNotice-UNDER_NOTICE UNDER_NOTICE-retractNotice-IN_FORCE IN_FORCE-end-ENDED UNDER_NOTICE-end-ENDED PROPOSED-stop-NOT_PROGRESSED NOT_PROGRESSED-resume-PROPOSED PROPOSED-workWithout-NO_AGREEMENT NO_AGREEMENT-propose-PROPOSED NO_AGREEMENT-sign-IN_FORCE NO_AGREEMENT-end-ENDED
          plans           | PREPARING-consult-CONSULTED CONSULTED-sendToPanel-WITH_PANEL WITH_PANEL-recordReport-PANEL_REPORTED PANEL_REPORTED-publishResponse-RESPONSE_PUBLISHED RESPONSE_PUBLISHED-issue-ISSUED PREPARING-adopt-ISSUED ISSUED-vary-PREPARING ISSUED-end-ENDED
          programmes      | FOLLOWED-end-ENDED ENDED-resume-FOLLOWED
          grants          | DRAFT-request-REQUESTED REQUESTED-approve-APPROVED REQUESTED-refuse-REFUSED REFUSED-reopen-DRAFT APPROVED-reopen-DRAFT APPROVED-close-CLOSED
          risks           | OPEN-accept-ACCEPTED OPEN-realise-REALISED ACCEPTED-realise-REALISED OPEN-close-CLOSED ACCEPTED-close-CLOSED REALISED-close-CLOSED ACCEPTED-reopen-OPEN REALISED-reopen-OPEN CLOSED-reopen-OPEN
          briefings       | DUE-hold-HELD DUE-cancel-CANCELLED HELD-reopen-DUE CANCELLED-reopen-DUE
          """)
  void everyMoveIsLegalWhereTheTableSaysAndNowhereElse(String collection, String table) {
    Registry<?> register = requireNonNull(records.all().get(collection));
    Set<String> legal = new TreeSet<>(SampleRecords.words(table));
    Set<String> verbs =
        legal.stream().map(move -> move.split("-", -1)[1]).collect(Collectors.toSet());
    Set<String> states =
        legal.stream().map(move -> move.split("-", -1)[0]).collect(Collectors.toSet());
    legal.forEach(move -> states.add(move.split("-", -1)[2]));
    states.forEach(state -> legal.add(state + "-withdraw-WITHDRAWN"));
    states.add("WITHDRAWN");
    verbs.add("withdraw");
    Map<String, Deque<String>> ways = ways(collection, legal);

    Set<String> found = new TreeSet<>();
    Map<String, String> refused = new TreeMap<>();
    for (String state : states) {
      for (String verb : verbs) {
        Message record = walk(register, collection, requireNonNull(ways.get(state)));
        Refusal refusal = Refusal.of(() -> register.move(record, verb, "Because."));
        if (refusal.code().equals("OK")) {
          found.add(state + "-" + verb + "-" + Registry.text(register.get(record), "state"));
        } else {
          refused.put(state + "-" + verb, refusal.code() + " " + refusal.reason());
        }
      }
    }

    assertThat(found).isEqualTo(legal);
    assertThat(refused.values()).isNotEmpty().containsOnly("FAILED_PRECONDITION ILLEGAL_MOVE");
  }

  /** The verbs that lead to each state. */
  private static Map<String, Deque<String>> ways(String collection, Set<String> legal) {
    Map<String, Deque<String>> ways = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    String initial = Registry.text(records.ready(collection), "state");
    ways.put(initial, new ArrayDeque<>());
    open.add(initial);
    while (!open.isEmpty()) {
      String state = open.remove();
      for (String move : legal) {
        String[] parts = move.split("-", -1);
        if (parts[0].equals(state) && !ways.containsKey(parts[2])) {
          Deque<String> way = new ArrayDeque<>(ways.get(state));
          way.add(parts[1]);
          ways.put(parts[2], way);
          open.add(parts[2]);
        }
      }
    }
    return ways;
  }

  private static Message walk(Registry<?> register, String collection, Deque<String> way) {
    Message record = records.ready(collection);
    for (String verb : way) {
      record = register.move(record, verb, "On the way.");
    }
    return record;
  }
}
