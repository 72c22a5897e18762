package oversight.portal.api.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import oversight.governance.v1.RegisterDescription;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModel.Call;
import oversight.portal.clients.RegisterModels;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The calls of every register, which are the same six: one template, filled in for each. */
final class RegisterPaths {
  private static final String LIST = "List";

  private RegisterPaths() {}

  /** By path. */
  static Map<String, JsonNode> all() throws IOException {
    String template =
        new ClassPathResource("openapi-register.yaml").getContentAsString(StandardCharsets.UTF_8);
    Map<String, JsonNode> paths = new LinkedHashMap<>();
    for (RegisterModel model : RegisterModels.all()) {
      new YAMLMapper()
          .readTree(filled(template, model))
          .propertyStream()
          .forEach(path -> paths.put(path.getKey(), path.getValue()));
    }
    return paths;
  }

  private static String filled(String template, RegisterModel model) {
    RegisterDescription described = model.described();
    String list = String.valueOf(model.method(Call.LIST).getBareMethodName());
    return template
        .replace("{collection}", described.getCollection())
        .replace("{singular}", described.getSingular())
        .replace("{plural}", described.getPlural())
        .replace("{Resources}", list.substring(LIST.length()))
        .replace("{Resource}", model.type().getName());
  }
}
