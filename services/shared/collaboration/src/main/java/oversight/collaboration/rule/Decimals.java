package oversight.collaboration.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Exact decimals for CEL, which has none of its own: the type {@code decimal}, {@code
 * decimal("0.5")} and {@code decimal(12)} to write one, {@code + - *}, and every comparison. There
 * is no division, which would have to round.
 */
final class Decimals implements CelCompilerLibrary, CelRuntimeLibrary {
  static final CelType TYPE = OpaqueType.create("decimal");

  private final List<CelFunctionDecl> declarations = new ArrayList<>();
  private final List<CelFunctionBinding> bindings = new ArrayList<>();

  Decimals() {
    reckon("_+_", "add_decimal", ExactDecimal::plus);
    reckon("_-_", "subtract_decimal", ExactDecimal::minus);
    reckon("_*_", "multiply_decimal", ExactDecimal::times);
    compare("_<_", "less_decimal", (one, other) -> one.compareTo(other) < 0);
    compare("_<=_", "less_equals_decimal", (one, other) -> one.compareTo(other) <= 0);
    compare("_>_", "greater_decimal", (one, other) -> one.compareTo(other) > 0);
    compare("_>=_", "greater_equals_decimal", (one, other) -> one.compareTo(other) >= 0);
    declarations.add(
        newFunctionDeclaration(
            "decimal",
            newGlobalOverload("string_to_decimal", TYPE, SimpleType.STRING),
            newGlobalOverload("int_to_decimal", TYPE, SimpleType.INT)));
    bindings.add(
        CelFunctionBinding.from(
            "string_to_decimal", String.class, text -> new ExactDecimal(new BigDecimal(text))));
    bindings.add(
        CelFunctionBinding.from(
            "int_to_decimal", Long.class, number -> new ExactDecimal(BigDecimal.valueOf(number))));
    declarations.add(
        newFunctionDeclaration(
            "text", newGlobalOverload("decimal_to_text", SimpleType.STRING, TYPE)));
    bindings.add(
        CelFunctionBinding.from("decimal_to_text", ExactDecimal.class, ExactDecimal::toString));
  }

  @Override
  public void setCheckerOptions(CelCheckerBuilder checker) {
    checker.addFunctionDeclarations(declarations);
  }

  @Override
  public void setRuntimeOptions(CelRuntimeBuilder runtime) {
    runtime.addFunctionBindings(bindings);
  }

  private void reckon(String operator, String overload, ExactBinary operation) {
    declarations.add(
        newFunctionDeclaration(operator, newGlobalOverload(overload, TYPE, TYPE, TYPE)));
    bindings.add(
        CelFunctionBinding.from(overload, ExactDecimal.class, ExactDecimal.class, operation));
  }

  private void compare(String operator, String overload, ExactBinary comparison) {
    declarations.add(
        newFunctionDeclaration(operator, newGlobalOverload(overload, SimpleType.BOOL, TYPE, TYPE)));
    bindings.add(
        CelFunctionBinding.from(overload, ExactDecimal.class, ExactDecimal.class, comparison));
  }

  /** A binary operator as CEL wants it. */
  private interface ExactBinary extends CelFunctionOverload.Binary<ExactDecimal, ExactDecimal> {}
}
