package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Submission;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends PortalTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private JsonNode document() {
    return json(send(bare("/api/v1/openapi.json")));
  }

  @Test
  void everyCallIsDescribedAndNoOther() {
    Set<String> described = new TreeSet<>();
    document()
        .get("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(call -> described.add(call.getKey() + " " + path.getKey())));
    Set<String> registered = new TreeSet<>();
    for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
      for (String pattern : info.getPatternValues()) {
        if (pattern.startsWith("/api/")) {
          info.getMethodsCondition()
              .getMethods()
              .forEach(method -> registered.add(call(method.name(), pattern)));
        }
      }
    }

    assertThat(described).isEqualTo(registered).hasSizeGreaterThan(30);
  }

  @Test
  void everyParameterIsDescribedAndNoOther() {
    JsonNode document = document();
    mappings
        .getHandlerMethods()
        .forEach((info, method) -> {
          for (String pattern : info.getPatternValues()) {
            if (pattern.startsWith("/api/")) {
              String verb = info.getMethodsCondition().getMethods().iterator().next().name();
              JsonNode call =
                  document
                      .get("paths")
                      .get(path(pattern))
                      .get(verb.toLowerCase(java.util.Locale.ROOT));
              Set<String> queried = new TreeSet<>();
              for (var parameter : method.getMethod().getParameters()) {
                if (AnnotatedElementUtils.hasAnnotation(parameter, RequestParam.class)) {
                  queried.add(parameter.getName());
                }
                assertThat(parameter.isAnnotationPresent(RequestHeader.class)).isIn(true, false);
              }
              assertThat(parameters(document, call, "query")).as(pattern).isEqualTo(queried);
              assertThat(parameters(document, call, "path"))
                  .as(pattern)
                  .isEqualTo(variables(path(pattern)));
            }
          }
        });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    List<String> references = document.findValuesAsString("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void messagesAreDescribedAsTheContractsHaveThem() {
    JsonNode schemas = document().at("/components/schemas");

    assertThat(schemas.at("/Submission/properties").propertyNames())
        .containsExactlyElementsOf(
            Submission.getDescriptor().getFields().stream()
                .map(field -> field.getJsonName())
                .toList());
    assertThat(schemas.at("/Finding/properties").propertyNames())
        .hasSize(Finding.getDescriptor().getFields().size());
    assertThat(schemas.at("/Figure/properties/value/format").asString()).isEqualTo("decimal");
    assertThat(schemas.at("/Analysis/properties/points/items/$ref").asString())
        .isEqualTo("#/components/schemas/AnalysisPoint");
    assertThat(schemas.at("/Problem/properties").propertyNames()).contains("reason", "errors");
  }

  private static String call(String method, String pattern) {
    return method.toLowerCase(java.util.Locale.ROOT) + " " + path(pattern);
  }

  /** Without the patterns of variables: {@code {format:csv|ods}} is {@code {format}}. */
  private static String path(String pattern) {
    return pattern.replaceAll(":[^}/{]*}", "}");
  }

  private static Set<String> variables(String path) {
    Set<String> variables = new TreeSet<>();
    var found = java.util.regex.Pattern.compile("\\{([a-z]+)}").matcher(path);
    while (found.find()) {
      variables.add(found.group(1));
    }
    return variables;
  }

  private static Set<String> parameters(JsonNode document, JsonNode call, String where) {
    Set<String> names = new TreeSet<>();
    if (call.has("parameters")) {
      for (JsonNode reference : call.get("parameters")) {
        JsonNode parameter = document.at(reference.get("$ref").asString().substring(1));
        if (parameter.get("in").asString().equals(where)) {
          names.add(parameter.get("name").asString());
        }
      }
    }
    return names;
  }
}
