package ru.nastavnik.organization;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The time zones of Russia by their best known cities, from west to east. */
@Component
class TimeZones {

    static final ZoneId USUAL = ZoneId.of("Europe/Moscow");

    private static final List<ZoneId> RUSSIAN = Stream.of(
                    "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Krasnoyarsk",
                    "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka")
            .map(ZoneId::of)
            .toList();

    private final MessageSource messages;
    private final Clock clock;

    TimeZones(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param present the zone that is chosen already, offered even if it is none of the usual; may be null */
    List<Choice> choices(ZoneId present, Locale locale) {
        return Stream.concat(RUSSIAN.stream(), Stream.ofNullable(present))
                .distinct()
                .map(zone -> new Choice(zone, name(zone, locale)))
                .toList();
    }

    /** «Москва, UTC+3». */
    String name(ZoneId zone, Locale locale) {
        return messages.getMessage("organization.zone." + zone, null, zone.getId(), locale) + ", UTC" + offset(zone);
    }

    private String offset(ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(clock.instant());
        return offset.getId().replaceFirst("^Z$", "+0").replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
    }

    record Choice(ZoneId id, String name) {}
}
