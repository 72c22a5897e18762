package oversight.collaboration.personal;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.service.personal.PersonalData;

/** Looks for personal data with this collaboration's own codes in mind. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {
  @Bean
  PersonalData personalData(OwnCollaboration own) {
    return new PersonalData(
        own.catalogue().measures().stream().map(Measure::code).collect(Collectors.toSet()));
  }
}
