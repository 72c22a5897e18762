package oversight.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import oversight.local.process.Readiness;

/** Whether someone who opens the front page would be asked to sign in. */
final class SignInPage implements Readiness {
  private final URI front;

  SignInPage(String publicUrl) {
    this.front = URI.create(publicUrl + "/");
  }

  @Override
  public boolean isReady() {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(2))
            .build()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(front)
                  .timeout(Duration.ofSeconds(20))
                  .header("Accept", "text/html")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return page.statusCode() == 200 && page.body().contains("name=\"password\"");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
