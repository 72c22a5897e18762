package oversight.governance.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;
import oversight.governance.reminder.Subscriptions;
import oversight.governance.v1.DeleteRemindersRequest;
import oversight.governance.v1.FollowReminderLinkRequest;
import oversight.governance.v1.GetReminderLinkRequest;
import oversight.governance.v1.GetRemindersRequest;
import oversight.governance.v1.ReminderLink;
import oversight.governance.v1.ReminderServiceGrpc.ReminderServiceImplBase;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.UpdateRemindersRequest;
import oversight.identity.grpc.CallerContext;

/** Answers {@code oversight.governance.v1.ReminderService}. */
@Component
class ReminderGrpcService extends ReminderServiceImplBase {
  private final Subscriptions subscriptions;

  ReminderGrpcService(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public void getReminders(GetRemindersRequest request, StreamObserver<Reminders> answers) {
    answer(answers, subscriptions.get(CallerContext.current()));
  }

  @Override
  public void updateReminders(UpdateRemindersRequest request, StreamObserver<Reminders> answers) {
    answer(answers, subscriptions.update(CallerContext.current(), request));
  }

  @Override
  public void deleteReminders(DeleteRemindersRequest request, StreamObserver<Reminders> answers) {
    answer(answers, subscriptions.end(CallerContext.current()));
  }

  @Override
  public void getReminderLink(
      GetReminderLinkRequest request, StreamObserver<ReminderLink> answers) {
    answer(answers, subscriptions.look(request.getSecret()));
  }

  @Override
  public void followReminderLink(
      FollowReminderLinkRequest request, StreamObserver<ReminderLink> answers) {
    answer(answers, subscriptions.follow(request.getSecret()));
  }

  private static <T> void answer(StreamObserver<T> answers, T answer) {
    answers.onNext(answer);
    answers.onCompleted();
  }
}
