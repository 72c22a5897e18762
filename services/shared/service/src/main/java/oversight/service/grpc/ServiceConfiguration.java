package oversight.service.grpc;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import oversight.identity.CallerReader;
import oversight.identity.Permission;
import oversight.identity.TokenDecoder;
import oversight.identity.grpc.CallerServerInterceptor;
import oversight.region.Region;
import oversight.region.RegionFile;
import oversight.service.database.CallerTransactions;
import oversight.service.error.ErrorHandler;
import oversight.service.validation.ValidationInterceptor;

/** A gRPC service of the platform: who calls, what is let in, and the database behind it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
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
      CallerReader reader, ObjectProvider<MethodPermissions> tables) {
    Map<String, Permission> all = new HashMap<>();
    tables.orderedStream().forEach(table -> all.putAll(table.byMethod()));
    return new CallerServerInterceptor(reader, all);
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
