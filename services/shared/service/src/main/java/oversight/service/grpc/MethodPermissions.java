package oversight.service.grpc;

import io.grpc.MethodDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import oversight.identity.Permission;

/**
 * What each RPC needs. A service declares one table as a bean; an RPC in no table is refused.
 *
 * @param byMethod by full method name: {@code oversight.returns.v1.FigureService/ListFigures}
 * @param changing the full names of those that change something
 */
public record MethodPermissions(Map<String, Permission> byMethod, Set<String> changing) {
  /** Copies the table. */
  public MethodPermissions {
    byMethod = Map.copyOf(byMethod);
    changing = Set.copyOf(changing);
  }

  /** Starts an empty table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects rows. */
  public static final class Builder {
    private final Map<String, Permission> rows = new HashMap<>();
    private final Set<String> changing = new HashSet<>();

    private Builder() {}

    /** The permission that these methods need. */
    public Builder need(Permission permission, MethodDescriptor<?, ?>... methods) {
      for (MethodDescriptor<?, ?> method : methods) {
        rows.put(method.getFullMethodName(), permission);
      }
      return this;
    }

    /** The permission that these methods need, which change something. */
    public Builder change(Permission permission, MethodDescriptor<?, ?>... methods) {
      for (MethodDescriptor<?, ?> method : methods) {
        changing.add(method.getFullMethodName());
      }
      return need(permission, methods);
    }

    /** The table. */
    public MethodPermissions build() {
      return new MethodPermissions(rows, changing);
    }
  }
}
