package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;

/** Sends one answer. */
final class Answer {
  private Answer() {}

  static <A> void with(StreamObserver<A> observer, A answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }
}
