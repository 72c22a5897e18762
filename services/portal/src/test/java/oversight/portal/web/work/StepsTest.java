package oversight.portal.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.governance.v1.Recommendation;
import oversight.region.Region;
import oversight.region.RegionFile;

/** What a meeting needs next, and what a recommendation asks of its owner. */
class StepsTest {
  private static final LocalDate TODAY = LocalDate.of(2016, 2, 1);

  private final Region region = RegionFile.read(Path.of("..", "..", "region.yaml"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # state    | day        | what comes first
          PLANNED    | 2016-02-16 | Send out agenda and papers
          PLANNED    | 2016-01-12 | Say what became of a meeting that was planned
          CIRCULATED | 2016-02-01 | Record who came
          HELD       | 2016-01-12 | Write the minutes
          MINUTED    | 2016-01-12 | Once the board agrees them, record that the minutes were approved
          """)
  void eachStateHasItsNextStep(Meeting.State state, String day, String first) {
    assertThat(new MeetingSteps(region, TODAY).of(meeting(state, day)).getFirst().link().text())
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"PLANNED, 2016-06-21", "CIRCULATED, 2016-02-16", "APPROVED, 2016-01-12"})
  void nothingIsSaidBeforeItIsTime(Meeting.State state, String day) {
    assertThat(new MeetingSteps(region, TODAY).of(meeting(state, day))).isEmpty();
  }

  @Test
  void aPaperIsToBeGotInFromWhoWritesIt() {
    Meeting meeting =
        meeting(Meeting.State.PLANNED, "2016-02-16").toBuilder()
            .addItems(
                AgendaItem.newBuilder()
                    .addPapers(
                        Paper.newBuilder()
                            .setTitle("Costs")
                            .setAuthor("cmpg")
                            .setDueOn("2016-02-09")
                            .setState(PaperState.AWAITED)))
            .build();

    Todo paper = new MeetingSteps(region, TODAY).of(meeting).getLast();

    assertThat(paper.link().text()).isEqualTo("Get in and issue the paper “Costs”");
    assertThat(paper.of()).isEqualTo("From Central Motorway Police Group");
    assertThat(paper.day()).isEqualTo("9 February 2016");
  }

  @Test
  void the56DaysRunUntilTheCommentsArePublishedWhateverElseWasDone() {
    Recommendation answered =
        Recommendation.newBuilder()
            .setName("recommendations/01J")
            .setTitle("Publish the cost of calls")
            .setState(Recommendation.State.IMPLEMENTED)
            .setOwner("pcc-west-mercia")
            .setDueOn("2016-02-20")
            .setCommentsDueOn("2016-01-31")
            .build();
    Deadlines deadlines = new Deadlines(region, TODAY);

    assertThat(deadlines.of(answered))
        .singleElement()
        .satisfies(todo -> {
          assertThat(todo.of()).startsWith("Comments on the inspectorate’s report, 56 days: West");
          assertThat(todo.tag())
              .hasValueSatisfying(tag -> assertThat(tag.text()).isEqualTo("Overdue"));
        });
    assertThat(deadlines.of(answered.toBuilder().setCommentsPublishedOn("2016-01-20").build()))
        .isEmpty();
  }

  private static Meeting meeting(Meeting.State state, String day) {
    return Meeting.newBuilder()
        .setName("meetings/01J")
        .setTitle("Group")
        .setState(state)
        .setDate(day)
        .build();
  }
}
