package oversight.governance.grpc;

import io.grpc.MethodDescriptor;

/** The six calls that every register has, told from their names. */
enum RegisterCall {
  GET,
  LIST,
  CREATE,
  UPDATE,
  MOVE,
  LIST_VERSIONS;

  static RegisterCall of(MethodDescriptor<?, ?> method) {
    String name = String.valueOf(method.getBareMethodName());
    if (name.startsWith("List")) {
      return name.endsWith("Versions") ? LIST_VERSIONS : LIST;
    }
    for (RegisterCall call : new RegisterCall[] {GET, CREATE, UPDATE, MOVE}) {
      if (name.toUpperCase(java.util.Locale.ROOT).startsWith(call.name())) {
        return call;
      }
    }
    throw new IllegalArgumentException(method.getFullMethodName() + " is no call of a register.");
  }

  /** Whether it changes anything. */
  boolean writes() {
    return this == CREATE || this == UPDATE || this == MOVE;
  }
}
