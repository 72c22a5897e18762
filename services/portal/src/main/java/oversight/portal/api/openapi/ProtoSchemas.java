package oversight.portal.api.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.Membership;
import oversight.cmpg.v1.RecordingMethod;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.ForceBriefing;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.Strand;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.Pack;
import oversight.governance.v1.RecordHit;
import oversight.governance.v1.RecordInfo;
import oversight.governance.v1.RegisterSummary;
import oversight.governance.v1.Reminders;
import oversight.npas.v1.Availability;
import oversight.npas.v1.Budget;
import oversight.npas.v1.Call;
import oversight.npas.v1.ChargingYear;
import oversight.portal.clients.RegisterModels;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AuditEvent;
import oversight.returns.v1.Figure;
import oversight.returns.v1.LogRecord;
import oversight.returns.v1.Measure;
import oversight.returns.v1.Report;
import oversight.returns.v1.SearchHit;
import oversight.returns.v1.StepChange;
import oversight.returns.v1.Submission;
import oversight.returns.v1.ValueForMoney;
import oversight.rocu.v1.AssetRecovery;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.Disruption;
import oversight.rocu.v1.LentPost;
import oversight.rocu.v1.OrganisedCrimeGroup;
import oversight.rocu.v1.RecordedVersion;
import oversight.rocu.v1.TaskingRequest;
import oversight.rocu.v1.UnitBudget;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the contracts' messages, as {@code oversight.portal.api.json} writes them: made
 * from the contracts themselves, so that they cannot tell another story.
 */
final class ProtoSchemas {
  private static final String REFERENCE = "#/components/schemas/";
  private static final List<FileDescriptor> CONTRACTS =
      List.of(
          Submission.getDescriptor().getFile(),
          Measure.getDescriptor().getFile(),
          AuditEvent.getDescriptor().getFile(),
          Figure.getDescriptor().getFile(),
          LogRecord.getDescriptor().getFile(),
          Analysis.getDescriptor().getFile(),
          StepChange.getDescriptor().getFile(),
          ValueForMoney.getDescriptor().getFile(),
          Report.getDescriptor().getFile(),
          SearchHit.getDescriptor().getFile(),
          RecordHit.getDescriptor().getFile(),
          Pack.getDescriptor().getFile(),
          CalendarLink.getDescriptor().getFile(),
          Reminders.getDescriptor().getFile(),
          RegisterSummary.getDescriptor().getFile(),
          Membership.getDescriptor().getFile(),
          Campaign.getDescriptor().getFile(),
          RecordingMethod.getDescriptor().getFile(),
          LocalProfile.getDescriptor().getFile(),
          ArmedUplift.getDescriptor().getFile(),
          ForceBriefing.getDescriptor().getFile(),
          Issue.getDescriptor().getFile(),
          Capability.getDescriptor().getFile(),
          AssetRecovery.getDescriptor().getFile(),
          Disruption.getDescriptor().getFile(),
          LentPost.getDescriptor().getFile(),
          OrganisedCrimeGroup.getDescriptor().getFile(),
          RecordedVersion.getDescriptor().getFile(),
          TaskingRequest.getDescriptor().getFile(),
          UnitBudget.getDescriptor().getFile(),
          Strand.getDescriptor().getFile(),
          ChargingYear.getDescriptor().getFile(),
          Call.getDescriptor().getFile(),
          Budget.getDescriptor().getFile(),
          Availability.getDescriptor().getFile());

  private ProtoSchemas() {}

  /** By simple name. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> schemas = new TreeMap<>();
    CONTRACTS.forEach(contract -> put(schemas, contract));
    put(schemas, RecordInfo.getDescriptor().getFile());
    RegisterModels.all().forEach(model -> put(schemas, model.type().getFile()));
    schemas.put("Date", schema(com.google.type.Date.getDescriptor()));
    return schemas;
  }

  private static void put(Map<String, ObjectNode> schemas, FileDescriptor contract) {
    contract.getEnumTypes().forEach(type -> put(schemas, type));
    contract.getMessageTypes().forEach(message -> put(schemas, message));
  }

  private static void put(Map<String, ObjectNode> schemas, Descriptor message) {
    keep(schemas, name(message.getFullName(), message.getFile()), schema(message));
    message.getNestedTypes().forEach(inner -> put(schemas, inner));
    message.getEnumTypes().forEach(type -> put(schemas, type));
  }

  private static void put(Map<String, ObjectNode> schemas, EnumDescriptor type) {
    keep(schemas, name(type.getFullName(), type.getFile()), schema(type));
  }

  private static void keep(Map<String, ObjectNode> schemas, String name, ObjectNode schema) {
    if (schemas.put(name, schema) != null) {
      throw new IllegalStateException("Two contracts have a " + name);
    }
  }

  /**
   * Without its package; what stands inside a message carries that message's name: "BoardState".
   */
  private static String name(String fullName, FileDescriptor file) {
    return fullName.substring(file.getPackage().length() + 1).replace(".", "");
  }

  private static ObjectNode schema(Descriptor message) {
    ObjectNode schema = object("object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (FieldDescriptor field : message.getFields()) {
      properties.set(
          field.getJsonName(),
          field.isRepeated() ? object("array").set("items", single(field)) : single(field));
      if (!field.hasPresence()) {
        required.add(field.getJsonName());
      }
    }
    if (!required.isEmpty() && !isRequest(message)) {
      schema.set("required", required);
    }
    return schema;
  }

  private static ObjectNode schema(EnumDescriptor type) {
    ObjectNode schema = object("string");
    ArrayNode values = schema.putArray("enum");
    type.getValues().stream().map(EnumValueDescriptor::getName).forEach(values::add);
    return schema;
  }

  private static ObjectNode single(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> object("integer");
      case LONG -> object("string").put("format", "int64");
      case FLOAT, DOUBLE -> object("number");
      case BOOLEAN -> object("boolean");
      case STRING -> object("string");
      case BYTE_STRING -> object("string").put("contentEncoding", "base64");
      case ENUM ->
          reference(name(field.getEnumType().getFullName(), field.getEnumType().getFile()));
      case MESSAGE -> message(field.getMessageType());
    };
  }

  private static ObjectNode message(Descriptor type) {
    if (type.equals(Decimal.getDescriptor())) {
      return object("string").put("format", "decimal");
    }
    if (type.equals(FieldMask.getDescriptor())) {
      return object("string");
    }
    return type.equals(Timestamp.getDescriptor())
        ? object("string").put("format", "date-time")
        : reference(name(type.getFullName(), type.getFile()));
  }

  /** What is sent may be left out; what is answered is always there. */
  private static boolean isRequest(Descriptor message) {
    return message.getName().endsWith("Request");
  }

  private static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode reference(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", REFERENCE + name);
  }
}
