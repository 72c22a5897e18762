package oversight.portal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form sent twice as it stands is one call. */
class FormKeyTest {
  private static final String ONCE = "123e4567-e89b-12d3-a456-426614174000";

  private static MockHttpServletRequest form(String once, String reason) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/x/return");
    request.setParameter("once", once);
    request.setParameter("reason", reason);
    return request;
  }

  @Test
  void theSameFormWithTheSameWordsHasTheSameKey() {
    MockHttpServletRequest again = form(ONCE, "A week is missing.");
    again.setParameter("_csrf", "masked anew");
    assertThat(FormKey.of(form(ONCE, "A week is missing.")))
        .startsWith(ONCE)
        .hasSizeLessThan(100)
        .isEqualTo(FormKey.of(again));
  }

  @Test
  void otherWordsOrAFormShownAgainHaveAnother() {
    String key = FormKey.of(form(ONCE, "A week is missing."));
    assertThat(FormKey.of(form(ONCE, "Two weeks are missing."))).isNotEqualTo(key);
    assertThat(FormKey.of(form(ONCE.replace('1', '2'), "A week is missing."))).isNotEqualTo(key);
  }

  @Test
  void whatIsNoFormOfAPageHasNone() {
    assertThat(FormKey.of(form("made up", "x"))).isEmpty();
    assertThat(FormKey.of(new MockHttpServletRequest("POST", "/x/return"))).isEmpty();
    MockHttpServletRequest api = form(ONCE, "x");
    api.setRequestURI("/api/v1/collaborations/cmpg/submissions");
    assertThat(FormKey.of(api)).isEmpty();
    MockHttpServletRequest look = form(ONCE, "x");
    look.setMethod("GET");
    assertThat(FormKey.of(look)).isEmpty();
  }
}
