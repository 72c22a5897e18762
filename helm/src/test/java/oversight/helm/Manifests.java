package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a chart renders: the text, and each object as Kubernetes' own type, which knows every field
 * it may have and refuses any other.
 */
record Manifests(String text, List<KubernetesObject> objects) {
  private static final Map<String, Class<? extends KubernetesObject>> KINDS =
      Map.of(
          "v1/ConfigMap", V1ConfigMap.class,
          "v1/Service", V1Service.class,
          "v1/ServiceAccount", V1ServiceAccount.class,
          "apps/v1/Deployment", V1Deployment.class,
          "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class,
          "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class,
          "networking.k8s.io/v1/Ingress", V1Ingress.class);

  static Manifests parse(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var objects = new ArrayList<KubernetesObject>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
      if (document instanceof Map<?, ?> map) {
        objects.add(typed(map));
      }
    }
    return new Manifests(text, List.copyOf(objects));
  }

  private static KubernetesObject typed(Map<?, ?> document) {
    var kind = document.get("apiVersion") + "/" + document.get("kind");
    var type = KINDS.get(kind);
    assertThat(type).as("type of %s", kind).isNotNull();
    return Objects.requireNonNull(JSON.deserialize(new Gson().toJson(document), type));
  }

  <T extends KubernetesObject> List<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends KubernetesObject> T one(Class<T> type, String name) {
    return all(type).stream()
        .filter(object -> name.equals(nameOf(object)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
  }

  V1PodSpec pod(String service) {
    var deployment = one(V1Deployment.class, "oversight-" + service);
    return known(known(deployment.getSpec()).getTemplate().getSpec());
  }

  V1Container container(String service) {
    return pod(service).getContainers().getFirst();
  }

  static String nameOf(KubernetesObject object) {
    return known(object.getMetadata().getName());
  }

  /** The value, which the test says is there. */
  static <T> T known(@Nullable T value) {
    assertThat(value).isNotNull();
    return Objects.requireNonNull(value);
  }
}
