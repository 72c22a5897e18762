package oversight.collaboration.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.testing.TestIssuer;

/** Where the region's file says that two people publish, nobody publishes alone. */
class TwoPeoplePublishTest {
  private static final String QUARTER = "2015-16-Q3";

  @Test
  void anAuthorAloneIsRefused(@TempDir Path folder) throws IOException {
    Path region = folder.resolve("region.yaml");
    Files.writeString(
        region,
        Files.readString(Path.of(RunningCollaboration.OUR_REGION))
            .replace("slug: cmpg\n", "slug: cmpg\n    twoPeoplePublish: true\n"));
    try (TestIssuer issuer = TestIssuer.start();
        RunningCollaboration cmpg =
            RunningCollaboration.start(
                "cmpg",
                region.toString(),
                "file:../../cmpg/src/main/resources/catalogue.yaml",
                issuer)) {
      Clerk author = new Clerk(cmpg.as(issuer.token("author.cmpg", "cmpg", "author")));
      Clerk analyst = new Clerk(cmpg.as(issuer.token("analyst.cmpg", "cmpg", "analyst")));
      Clerk supplier =
          new Clerk(cmpg.as(issuer.token("analyst.west-mercia", "west-mercia", "analyst")));
      new Clerk(cmpg.as(issuer.token("approver.west-mercia", "west-mercia", "approver")))
          .signOff(supplier.submitted(QUARTER, "measure,period,value\nCM05,2015-10,7\n"));
      Desk writing = new Desk(author, QUARTER);
      writing.write("Seven.");
      assertThat(writing.draft().getTakesTwo()).isTrue();
      Refused alone = Refused.by(writing::publish);
      assertThat(alone.reason()).isEqualTo("ILLEGAL_MOVE");
      writing.submit("");
      assertThat(new Desk(analyst, QUARTER).publish().getPublishedBy()).isEqualTo("analyst.cmpg");
    }
  }
}
