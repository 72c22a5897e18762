package oversight.helm;

import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1LabelSelectorRequirement;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyEgressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyIngressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rendered network policies let through, decided as Kubernetes decides it. */
record Network(Manifests manifests) {

  /**
   * Whether a pod of one service may open a connection to a pod of another: let out there and let
   * in here.
   */
  boolean reaches(String from, String to, int port) {
    var source = labels(from);
    var target = labels(to);
    return egress(from)
            .anyMatch(rule -> opens(rule.getPorts(), port) && picks(rule.getTo(), target))
        && ingress(to)
            .anyMatch(rule -> opens(rule.getPorts(), port) && picks(rule.getFrom(), source));
  }

  /** Whether every pod of a service is shut in both directions but for what a policy names. */
  boolean isShut(String service) {
    return policies(service)
        .anyMatch(
            policy -> known(policy.getPolicyTypes()).containsAll(List.of("Ingress", "Egress")));
  }

  /**
   * The addresses and ports beyond the release that a service may reach, as {@code
   * 192.0.2.20/32:5432}.
   */
  List<String> beyond(String service) {
    return egress(service)
        .flatMap(rule ->
            known(rule.getTo()).stream()
                .filter(peer -> peer.getIpBlock() != null)
                .flatMap(peer ->
                    known(rule.getPorts()).stream()
                        .map(port -> known(peer.getIpBlock()).getCidr() + ":" + port.getPort())))
        .sorted()
        .toList();
  }

  /**
   * The ports that a service may reach in other namespaces, as {@code UDP 53}; {@code any} where a
   * rule names no one.
   */
  List<String> elsewhere(String service) {
    return egress(service)
        .filter(rule ->
            rule.getTo() == null
                || rule.getTo().isEmpty()
                || rule.getTo().stream().anyMatch(peer -> peer.getNamespaceSelector() != null))
        .flatMap(rule ->
            rule.getTo() == null || rule.getPorts() == null
                ? Stream.of("any")
                : rule.getPorts().stream().map(port -> port.getProtocol() + " " + port.getPort()))
        .sorted()
        .toList();
  }

  /** Whether a pod that is no part of the release may open a connection. */
  boolean isOpenToStrangers(String service, int port) {
    return ingress(service)
        .anyMatch(rule -> opens(rule.getPorts(), port) && picks(rule.getFrom(), Map.of()));
  }

  private Stream<V1NetworkPolicyEgressRule> egress(String service) {
    return policies(service)
        .map(V1NetworkPolicySpec::getEgress)
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }

  private Stream<V1NetworkPolicyIngressRule> ingress(String service) {
    return policies(service)
        .map(V1NetworkPolicySpec::getIngress)
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }

  private Stream<V1NetworkPolicySpec> policies(String service) {
    var labels = labels(service);
    return manifests.all(V1NetworkPolicy.class).stream()
        .map(policy -> known(policy.getSpec()))
        .filter(policy -> matches(known(policy.getPodSelector()), labels));
  }

  private Map<String, String> labels(String service) {
    var deployment = manifests.one(V1Deployment.class, "oversight-" + service);
    return known(known(known(deployment.getSpec()).getTemplate().getMetadata()).getLabels());
  }

  private static boolean opens(@Nullable List<V1NetworkPolicyPort> ports, int port) {
    return ports == null
        || ports.isEmpty()
        || ports.stream()
            .anyMatch(open ->
                "TCP".equals(open.getProtocol())
                    && Objects.equals(known(open.getPort()).getIntValue(), port));
  }

  private static boolean picks(
      @Nullable List<V1NetworkPolicyPeer> peers, Map<String, String> labels) {
    return peers == null
        || peers.isEmpty()
        || peers.stream()
            .filter(peer -> peer.getPodSelector() != null && peer.getNamespaceSelector() == null)
            .anyMatch(peer -> matches(known(peer.getPodSelector()), labels));
  }

  private static boolean matches(V1LabelSelector selector, Map<String, String> labels) {
    var wanted = Objects.requireNonNullElse(selector.getMatchLabels(), Map.<String, String>of());
    var expressions =
        Objects.requireNonNullElse(
            selector.getMatchExpressions(), List.<V1LabelSelectorRequirement>of());
    return labels.entrySet().containsAll(wanted.entrySet())
        && expressions.stream().allMatch(expression -> holds(expression, labels));
  }

  private static boolean holds(V1LabelSelectorRequirement requirement, Map<String, String> labels) {
    if (!"In".equals(requirement.getOperator())) {
      throw new AssertionError("not read here: " + requirement.getOperator());
    }
    return known(requirement.getValues()).contains(labels.getOrDefault(requirement.getKey(), ""));
  }
}
