package oversight.collaboration.log;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {
  private static final String FILE =
      """
      logs:
        - name: calls
          title: Call log
          definition: A row a call.
          suppliedBy: unit
          table: call_record
          view: call
          key: call
          dated: requested
          columns:
            - {name: call, title: Call, definition: Its number., kind: reference, required: true}
            - {name: requested, title: Request, definition: When., kind: time, required: true}
            - {name: lifted, title: Lift, definition: When., kind: time}
          order: [requested, lifted]
          rules:
            - {code: ODD, column: call, holds: "call != 'x'", message: No., remedy: Mend it.}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call != 'x'      | cal != 'x'              | undeclared reference
          call != 'x'      | 1 + 1                   | ODD
          kind: time       | kind: moment            | no kind of column
          kind: time       | kind: choice            | must have values
          order: [requested, lifted] | order: [lifted, requested] | another order
          key: call        | key: number             | name columns
          table: call_record | table: call; drop     | not the name of a table
          column: call     | column: number          | points at no column
          title: Call log  | titel: Call log         | titel
          """)
  void refusesAFileThatCannotBeRight(String right, String wrong, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(FILE.replace(right, wrong)))
        .withMessageContaining("calls")
        .withMessageContaining(why);
  }

  private static Logs read(String yaml) {
    return LogFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
