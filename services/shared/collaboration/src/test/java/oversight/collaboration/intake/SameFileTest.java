package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** The same file again changes nothing. */
class SameFileTest {
  private static final Clerk ANALYST = Cmpg.analyst("west-mercia");

  private static String file(String rows) {
    return "measure,period,value\n" + rows;
  }

  private static int stored(String quarter) {
    return ANALYST
        .submissions()
        .listSubmissions(ListSubmissionsRequest.newBuilder().setQuarter(quarter).build())
        .getSubmissionsCount();
  }

  @Test
  void theSameFileAgainIsTheFirstSubmission() {
    String quarter = "2006-07-Q1";
    String file = file("CM05,2006-04,5\n");
    UploadSubmissionResponse first = ANALYST.upload(quarter, file);
    assertThat(first.getAlreadyReceived()).isFalse();
    int before = stored(quarter);
    UploadSubmissionResponse again =
        Cmpg.clerk("colleague.west-mercia", "west-mercia", "analyst").upload(quarter, file);
    assertThat(again.getAlreadyReceived()).isTrue();
    assertThat(again.getSubmission()).isEqualTo(first.getSubmission());
    assertThat(again.getTotalFindings()).isEqualTo(first.getTotalFindings());
    assertThat(stored(quarter)).isEqualTo(before);
  }

  @Test
  void theSameFileWithTheWishToSubmitIsSubmitted() {
    String quarter = "2006-07-Q2";
    String file = file("CM05,2006-07,5\n");
    Submission checked = ANALYST.upload(quarter, file).getSubmission();
    UploadSubmissionResponse again =
        ANALYST.upload(UploadHeader.newBuilder().setQuarter(quarter).setSubmit(true).build(), file);
    assertThat(again.getAlreadyReceived()).isTrue();
    assertThat(again.getSubmission().getName()).isEqualTo(checked.getName());
    assertThat(again.getSubmission().getState()).isEqualTo(SubmissionState.SUBMITTED);
  }

  @Test
  void whatWasReturnedComesAnewAndNamesTheFirst() {
    String quarter = "2006-07-Q3";
    String file = file("CM05,2006-10,5\n");
    Submission first = ANALYST.submitted(quarter, file);
    Cmpg.approver("west-mercia")
        .submissions()
        .returnSubmission(
            ReturnSubmissionRequest.newBuilder().setName(first.getName()).setReason("?").build());
    UploadSubmissionResponse again = ANALYST.upload(quarter, file);
    assertThat(again.getAlreadyReceived()).isFalse();
    assertThat(again.getSubmission().getName()).isNotEqualTo(first.getName());
    assertThat(again.getSubmission().getSameAs()).isEqualTo(first.getName());
  }

  @Test
  void goingBackToAnEarlierFileIsASubmissionOfItsOwn() {
    String quarter = "2006-07-Q4";
    Submission first = ANALYST.upload(quarter, file("CM05,2007-01,5\n")).getSubmission();
    ANALYST.upload(quarter, file("CM05,2007-01,6\n"));
    UploadSubmissionResponse back = ANALYST.upload(quarter, file("CM05,2007-01,5\n"));
    assertThat(back.getAlreadyReceived()).isFalse();
    assertThat(back.getSubmission().getSameAs()).isEqualTo(first.getName());
  }

  @Test
  void ofTwentyAtOnceOneIsStoredAndAllAreToldOfIt() throws Exception {
    String quarter = "2007-08-Q1";
    String file = file("CM05,2007-04,5\nCM05,2007-05,6\n");
    int before = stored(quarter);
    CyclicBarrier start = new CyclicBarrier(20);
    List<UploadSubmissionResponse> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<UploadSubmissionResponse>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return ANALYST.upload(quarter, file);
            }));
      }
      for (Future<UploadSubmissionResponse> each : running) {
        answers.add(each.get());
      }
    }
    assertThat(stored(quarter)).isEqualTo(before + 1);
    assertThat(answers).filteredOn(answer -> !answer.getAlreadyReceived()).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.getSubmission().getName()).distinct())
        .hasSize(1);
  }
}
