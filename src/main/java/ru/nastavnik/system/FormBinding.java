package ru.nastavnik.system;

import jakarta.servlet.ServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * A form is a record, made by its constructor. When one value cannot be read (a date «завтра»), Spring makes the record with a null in
 * its place but answers with a result that knows no target: what was typed into the other fields would be lost, and they would not be
 * checked. Here the result is made anew around the record, keeps the unreadable values, and the other fields are checked too.
 */
@Component
class FormBinding implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
                return new ServletRequestDataBinderFactory(binderMethods, getWebBindingInitializer()) {
                    @Override
                    protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String objectName, NativeWebRequest request) {
                        return new FormBinder(target, objectName);
                    }
                };
            }
        };
    }

    /** Spring takes what is registered from one bean alone. */
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PathFirstMapping();
    }

    private static final class FormBinder extends ExtendedServletRequestDataBinder {

        private @Nullable AbstractPropertyBindingResult aroundTarget;

        FormBinder(@Nullable Object target, String objectName) {
            super(target, objectName);
        }

        @Override
        public void construct(ServletRequest request) {
            try {
                super.construct(request);
            } catch (IndexOutOfBoundsException e) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
            }
            if (getTarget() != null && getBindingResult().hasErrors()) {
                var unreadable = getBindingResult().getFieldErrors().stream().filter(FieldError::isBindingFailure).toList();
                aroundTarget = createBeanPropertyBindingResult();
                unreadable.forEach(aroundTarget::addError);
                validate();
            }
        }

        @Override
        protected AbstractPropertyBindingResult getInternalBindingResult() {
            return aroundTarget == null ? super.getInternalBindingResult() : aroundTarget;
        }
    }
}
