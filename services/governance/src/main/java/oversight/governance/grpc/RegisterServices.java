package oversight.governance.grpc;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.governance.action.Actions;
import oversight.governance.agreement.Agreements;
import oversight.governance.board.Boards;
import oversight.governance.briefing.Briefings;
import oversight.governance.commission.Commissions;
import oversight.governance.decision.Decisions;
import oversight.governance.grant.Grants;
import oversight.governance.meeting.Meetings;
import oversight.governance.plan.Plans;
import oversight.governance.programme.Programmes;
import oversight.governance.recommendation.Recommendations;
import oversight.governance.register.Register;
import oversight.governance.register.Registers;
import oversight.governance.risk.Risks;
import oversight.identity.Permission;
import oversight.service.grpc.MethodPermissions;

/** One service for each register, and what its calls need. */
@Configuration(proxyBeanMethods = false)
class RegisterServices {
  @Bean
  BindableService boardService(Registers registers, Boards boards) {
    return new RegisterGrpcService<>(boards, registers.of(boards));
  }

  @Bean
  BindableService meetingService(Registers registers, Meetings meetings) {
    return new RegisterGrpcService<>(meetings, registers.of(meetings));
  }

  @Bean
  BindableService actionService(Registers registers, Actions actions) {
    return new RegisterGrpcService<>(actions, registers.of(actions));
  }

  @Bean
  BindableService recommendationService(Registers registers, Recommendations recommendations) {
    return new RegisterGrpcService<>(recommendations, registers.of(recommendations));
  }

  @Bean
  BindableService decisionService(Registers registers, Decisions decisions) {
    return new RegisterGrpcService<>(decisions, registers.of(decisions));
  }

  @Bean
  BindableService agreementService(Registers registers, Agreements agreements) {
    return new RegisterGrpcService<>(agreements, registers.of(agreements));
  }

  @Bean
  BindableService commissionService(Registers registers, Commissions commissions) {
    return new RegisterGrpcService<>(commissions, registers.of(commissions));
  }

  @Bean
  BindableService planService(Registers registers, Plans plans) {
    return new RegisterGrpcService<>(plans, registers.of(plans));
  }

  @Bean
  BindableService programmeService(Registers registers, Programmes programmes) {
    return new RegisterGrpcService<>(programmes, registers.of(programmes));
  }

  @Bean
  BindableService grantService(Registers registers, Grants grants) {
    return new RegisterGrpcService<>(grants, registers.of(grants));
  }

  @Bean
  BindableService riskService(Registers registers, Risks risks) {
    return new RegisterGrpcService<>(risks, registers.of(risks));
  }

  @Bean
  BindableService briefingService(Registers registers, Briefings briefings) {
    return new RegisterGrpcService<>(briefings, registers.of(briefings));
  }

  @Bean
  MethodPermissions registerMethods(ObjectProvider<Register<?>> registers) {
    MethodPermissions.Builder table = MethodPermissions.builder();
    registers.stream()
        .flatMap(register -> register.service().getMethods().stream())
        .forEach(method -> add(table, method));
    return table.build();
  }

  private static void add(MethodPermissions.Builder table, MethodDescriptor<?, ?> method) {
    if (RegisterCall.of(method).writes()) {
      table.change(Permission.WRITE_REGISTERS, method);
    } else {
      table.need(Permission.READ_REGISTERS, method);
    }
  }
}
