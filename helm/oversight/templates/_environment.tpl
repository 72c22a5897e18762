{{/* The environment of a service; README.md lists what each variable means. Takes root, name and service. */}}

{{- define "oversight.environment" -}}
{{- $values := .root.Values -}}
- name: OVERSIGHT_REGION_FILE
  value: /etc/oversight/region/region.yaml
- name: OVERSIGHT_ISSUER
  value: {{ $values.keycloak.issuer | quote }}
- name: OVERSIGHT_AUDIENCE
  value: {{ $values.keycloak.audience | quote }}
{{- if eq .service.protocol "grpc" }}
- name: OVERSIGHT_GRPC_PORT
  value: "9090"
# Services listen on the loopback address unless told otherwise.
- name: SPRING_GRPC_SERVER_ADDRESS
  value: 0.0.0.0
{{ include "oversight.environment.database" . }}
{{- else }}
- name: OVERSIGHT_HTTP_PORT
  value: "8080"
- name: SERVER_ADDRESS
  value: 0.0.0.0
- name: OVERSIGHT_PUBLIC_URL
  value: {{ $values.publicUrl | trimSuffix "/" | quote }}
- name: OVERSIGHT_GOVERNANCE
  value: {{ include "oversight.name" (dict "root" .root "name" "governance") }}:9090
{{- end }}
{{- if ne .service.role "collaboration" }}
- name: OVERSIGHT_COLLABORATIONS
  value: {{ include "oversight.collaborations" .root | quote }}
{{- end }}
{{- if eq .service.role "governance" }}
- name: OVERSIGHT_PUBLIC_URL
  value: {{ $values.publicUrl | trimSuffix "/" | quote }}
{{- with $values.mail }}
{{- if .host }}
- name: OVERSIGHT_MAIL_HOST
  value: {{ .host | quote }}
- name: OVERSIGHT_MAIL_PORT
  value: {{ .port | quote }}
- name: OVERSIGHT_MAIL_FROM
  value: {{ .from | quote }}
- name: OVERSIGHT_MAIL_STARTTLS
  value: {{ .startTls | quote }}
{{- if .secret }}
{{- range $variable, $key := dict "OVERSIGHT_MAIL_USERNAME" "username" "OVERSIGHT_MAIL_PASSWORD" "password" }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      name: {{ $values.mail.secret | quote }}
      key: {{ $key }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if eq .service.role "gateway" }}
- name: OVERSIGHT_PORTAL
  value: http://{{ include "oversight.name" (dict "root" .root "name" "portal") }}:8080
{{- end }}
{{- with .service.clientSecret }}
- name: OVERSIGHT_{{ upper $.name }}_CLIENT_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .name | quote }}
      key: {{ .key | quote }}
{{- end }}
- name: JAVA_TOOL_OPTIONS
  value: {{ .service.javaOptions | quote }}
{{- end }}

{{/* Two roles, two Secrets of type kubernetes.io/basic-auth: one to run with, one that owns the schema. */}}
{{- define "oversight.environment.database" -}}
{{- $database := .service.database | default dict }}
{{- $name := include "oversight.name" . }}
{{- $app := $database.appSecret | default (printf "%s-app" $name) }}
{{- $owner := $database.ownerSecret | default (printf "%s-owner" $name) -}}
- name: OVERSIGHT_DATABASE_URL
  value: {{ include "oversight.databaseUrl" . | quote }}
{{- range $variable, $reference := dict
    "OVERSIGHT_DATABASE_USER" (list $app "username")
    "OVERSIGHT_DATABASE_PASSWORD" (list $app "password")
    "OVERSIGHT_DATABASE_OWNER_USER" (list $owner "username")
    "OVERSIGHT_DATABASE_OWNER_PASSWORD" (list $owner "password") }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      name: {{ first $reference | quote }}
      key: {{ last $reference }}
{{- end }}
{{- end }}
