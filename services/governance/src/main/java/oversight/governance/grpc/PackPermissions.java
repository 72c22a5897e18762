package oversight.governance.grpc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.governance.v1.PackServiceGrpc;
import oversight.identity.Permission;
import oversight.service.grpc.MethodPermissions;

/** What each RPC of the service needs; whatever is not named is refused. */
@Configuration(proxyBeanMethods = false)
class PackPermissions {
  @Bean
  MethodPermissions packMethods() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_PACKS,
            PackServiceGrpc.getGetPackMethod(),
            PackServiceGrpc.getListPacksMethod(),
            PackServiceGrpc.getRenderPackMethod())
        .need(Permission.COMPILE_PACKS, PackServiceGrpc.getListPackFiguresMethod())
        .need(
            Permission.READ_PUBLIC,
            PackServiceGrpc.getListPublicPacksMethod(),
            PackServiceGrpc.getRenderPublicPackMethod())
        .change(
            Permission.COMPILE_PACKS,
            PackServiceGrpc.getRevisePackMethod(),
            PackServiceGrpc.getPublishPackMethod(),
            PackServiceGrpc.getCreatePackMethod(),
            PackServiceGrpc.getUpdatePackMethod(),
            PackServiceGrpc.getCompilePackMethod(),
            PackServiceGrpc.getCirculatePackMethod())
        .build();
  }
}
