package oversight.governance.grpc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.governance.v1.CalendarServiceGrpc;
import oversight.governance.v1.DocumentServiceGrpc;
import oversight.governance.v1.ReminderServiceGrpc;
import oversight.identity.Permission;
import oversight.service.grpc.MethodPermissions;

/**
 * What calendars, reminders and papers of records need. What is behind a secret needs no token: the
 * secret stands for it.
 */
@Configuration(proxyBeanMethods = false)
class DiaryPermissions {
  @Bean
  MethodPermissions diaryMethods() {
    return MethodPermissions.builder()
        .need(
            Permission.READ_REGISTERS,
            CalendarServiceGrpc.getGetCalendarMethod(),
            CalendarServiceGrpc.getListCalendarLinksMethod(),
            DocumentServiceGrpc.getRenderRecordMethod(),
            ReminderServiceGrpc.getGetRemindersMethod())
        .change(
            Permission.READ_REGISTERS,
            CalendarServiceGrpc.getCreateCalendarLinkMethod(),
            CalendarServiceGrpc.getRevokeCalendarLinkMethod(),
            ReminderServiceGrpc.getUpdateRemindersMethod(),
            ReminderServiceGrpc.getDeleteRemindersMethod())
        .change(Permission.WRITE_REGISTERS, CalendarServiceGrpc.getPlanMeetingsMethod())
        .need(
            Permission.READ_PUBLIC,
            CalendarServiceGrpc.getReadCalendarLinkMethod(),
            ReminderServiceGrpc.getGetReminderLinkMethod(),
            ReminderServiceGrpc.getFollowReminderLinkMethod())
        .build();
  }
}
