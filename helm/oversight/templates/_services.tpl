{{/*
The services of the release as YAML, by name: the defaults, what the service says otherwise, and
  role      collaboration, governance, portal or gateway: decides who may talk to whom
  protocol  grpc or http: decides port and probes
Nothing is listed before the values are found good. Everything else in the chart walks over this list and knows no service by name but governance, portal and gateway.
*/}}
{{- define "oversight.services" -}}
{{- include "oversight.checks" . }}
{{- $services := dict }}
{{- range $slug, $entry := .Values.collaborations }}
{{- $_ := set $services $slug (dict "role" "collaboration" "protocol" "grpc" "entry" ($entry | default dict)) }}
{{- end }}
{{- $_ := set $services "governance" (dict "role" "governance" "protocol" "grpc" "entry" .Values.governance) }}
{{- $_ := set $services "portal" (dict "role" "portal" "protocol" "http" "entry" .Values.portal) }}
{{- $_ := set $services "gateway" (dict "role" "gateway" "protocol" "http" "entry" .Values.gateway) }}
{{- range $name, $service := $services }}
{{- $entry := $service.entry | default dict }}
{{- $merged := mergeOverwrite (deepCopy $.Values.defaults) (deepCopy $entry) }}
{{- $_ := set $merged "role" $service.role }}
{{- $_ := set $merged "protocol" $service.protocol }}
{{- $_ := set $merged "port" (eq $service.protocol "grpc" | ternary 9090 8080) }}
{{- $_ := set $services $name $merged }}
{{- end }}
{{- toYaml $services }}
{{- end }}

{{/* rocu=oversight-rocu:9090,cmpg=oversight-cmpg:9090, … Takes the root. */}}
{{- define "oversight.collaborations" -}}
{{- $addresses := list }}
{{- range $slug := keys .Values.collaborations | sortAlpha }}
{{- $addresses = append $addresses (printf "%s=%s:9090" $slug (include "oversight.name" (dict "root" $ "name" $slug))) }}
{{- end }}
{{- join "," $addresses }}
{{- end }}

{{/* The JDBC address of a service's own database. */}}
{{- define "oversight.databaseUrl" -}}
{{- $database := .root.Values.database }}
{{- $name := (.service.database | default dict).name | default .name }}
{{- $trust := "sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" }}
{{- if $database.tls.caSecret }}{{ $trust = "sslrootcert=/etc/oversight/database/ca.crt" }}{{ end -}}
{{- if eq $database.tls.mode "require" }}{{ $trust = "" }}{{ end -}}
jdbc:postgresql://{{ $database.host }}:{{ int $database.port }}/{{ $name }}?sslmode={{ $database.tls.mode }}{{ with $trust }}&{{ . }}{{ end }}
{{- end }}
