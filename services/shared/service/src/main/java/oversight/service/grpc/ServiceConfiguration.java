package oversight.service.grpc;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import oversight.identity.CallerReader;
import oversight.identity.Permission;
import oversight.identity.TokenDecoder;
import oversight.identity.grpc.CallerServerInterceptor;
import oversight.region.Region;
import oversight.region.RegionFile;
import oversight.returns.v1.AuditServiceGrpc;
import oversight.service.audit.AuditEndpoint;
import oversight.service.audit.AuditTrail;
import oversight.service.call.AnswerExpiry;
import oversight.service.call.ChangingCalls;
import oversight.service.call.RememberedAnswers;
import oversight.service.database.CallerTransactions;
import oversight.service.error.ErrorHandler;
import oversight.service.validation.ValidationInterceptor;

/** A gRPC service of the platform: who calls, what is let in, and the database behind it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
@EnableScheduling
@Import(ErrorHandler.class)
public class ServiceConfiguration {

  @Bean
  Region region(ServiceProperties properties) {
    return RegionFile.read(Path.of(properties.regionFile()));
  }

  @Bean
  JwtDecoder tokenDecoder(ServiceProperties properties) {
    return TokenDecoder.of(properties.issuer(), properties.audience());
  }

  @Bean
  CallerReader callerReader(JwtDecoder decoder, Region region) {
    return new CallerReader(decoder, region);
  }

  /** First who calls, so that nobody unknown learns what the contract says of a request. */
  @Bean
  @GlobalServerInterceptor
  @Order(10)
  CallerServerInterceptor callerInterceptor(
      CallerReader reader, ObjectProvider<MethodPermissions> tables, ChangingCalls changing) {
    Map<String, Permission> all = new HashMap<>();
    tables.orderedStream().forEach(table -> all.putAll(table.byMethod()));
    return new CallerServerInterceptor(reader, all, changing.refusals());
  }

  /** Then what surrounds a change: whatever refuses it further in is undone and put on record. */
  @Bean
  @GlobalServerInterceptor
  @Order(15)
  ChangingCalls changingCalls(
      ObjectProvider<MethodPermissions> tables,
      CallerTransactions transactions,
      RememberedAnswers answers,
      AuditTrail trail,
      ErrorHandler errors) {
    Set<String> changing = new HashSet<>();
    tables.orderedStream().forEach(table -> changing.addAll(table.changing()));
    return new ChangingCalls(changing, transactions, answers, trail, errors);
  }

  @Bean
  RememberedAnswers rememberedAnswers(JdbcClient jdbc) {
    return new RememberedAnswers(jdbc);
  }

  @Bean
  AnswerExpiry answerExpiry(RememberedAnswers answers) {
    return new AnswerExpiry(answers);
  }

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc, CallerTransactions transactions) {
    return new AuditTrail(jdbc, transactions);
  }

  @Bean
  AuditEndpoint auditEndpoint(JdbcClient jdbc, CallerTransactions transactions) {
    return new AuditEndpoint(jdbc, transactions);
  }

  @Bean
  MethodPermissions auditPermissions() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_AUDIT,
            AuditServiceGrpc.getListAuditEventsMethod(),
            AuditServiceGrpc.getVerifyAuditTrailMethod())
        .build();
  }

  @Bean
  @GlobalServerInterceptor
  @Order(20)
  ValidationInterceptor validationInterceptor(Validator validator) {
    return new ValidationInterceptor(validator);
  }

  @Bean
  Validator validator() {
    return ValidatorFactory.newBuilder().build();
  }

  @Bean
  CallerTransactions callerTransactions(JdbcClient jdbc, PlatformTransactionManager manager) {
    return new CallerTransactions(jdbc, manager);
  }

  /** Calls wait for the database, which is what virtual threads are for. */
  @Bean
  GrpcServerExecutorProvider virtualThreads() {
    return Executors::newVirtualThreadPerTaskExecutor;
  }
}
