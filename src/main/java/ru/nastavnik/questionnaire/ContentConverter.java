package ru.nastavnik.questionnaire;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class ContentConverter implements AttributeConverter<Content, String> {

    @Override
    public String convertToDatabaseColumn(Content content) {
        return content == null ? null : Json.MAPPER.writeValueAsString(content);
    }

    @Override
    public Content convertToEntityAttribute(String json) {
        return json == null ? null : Json.MAPPER.readValue(json, Content.class);
    }
}
