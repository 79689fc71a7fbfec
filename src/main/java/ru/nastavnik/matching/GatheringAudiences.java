package ru.nastavnik.matching;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.survey.Audience;

/** The two groups of people that a survey can ask after a gathering. */
@Configuration(proxyBeanMethods = false)
class GatheringAudiences {

    @Bean
    @Order(50)
    Audience menteesOfGathering(JdbcClient jdbc, MessageSource messages) {
        return new GatheringAudience(Side.MENTEE, jdbc, messages);
    }

    @Bean
    @Order(51)
    Audience mentorsOfGathering(JdbcClient jdbc, MessageSource messages) {
        return new GatheringAudience(Side.MENTOR, jdbc, messages);
    }
}
