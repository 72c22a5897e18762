package oversight.service.grpc;

import io.grpc.MethodDescriptor;
import java.util.HashMap;
import java.util.Map;
import oversight.identity.Permission;

/**
 * What each RPC needs. A service declares one table as a bean; an RPC in no table is refused.
 *
 * @param byMethod by full method name: {@code oversight.returns.v1.FigureService/ListFigures}
 */
public record MethodPermissions(Map<String, Permission> byMethod) {
  /** Copies the table. */
  public MethodPermissions {
    byMethod = Map.copyOf(byMethod);
  }

  /** Starts an empty table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects rows. */
  public static final class Builder {
    private final Map<String, Permission> rows = new HashMap<>();

    private Builder() {}

    /** The permission that these methods need. */
    public Builder need(Permission permission, MethodDescriptor<?, ?>... methods) {
      for (MethodDescriptor<?, ?> method : methods) {
        rows.put(method.getFullMethodName(), permission);
      }
      return this;
    }

    /** The table. */
    public MethodPermissions build() {
      return new MethodPermissions(rows);
    }
  }
}
