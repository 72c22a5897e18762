{{/*
What a schema cannot say. Every complaint at once, each with what to do about it. Takes the root.
*/}}
{{- define "oversight.checks" -}}
{{- $complaints := concat
    (include "oversight.checks.required" . | fromJsonArray)
    (include "oversight.checks.region" . | fromJsonArray)
    (include "oversight.checks.names" . | fromJsonArray) }}
{{- if $complaints }}
{{- fail (printf "\n\nOversight cannot be installed like this:\n  - %s\n\nvalues.yaml describes every value.\n" (join "\n  - " $complaints)) }}
{{- end }}
{{- end }}

{{- define "oversight.checks.required" -}}
{{- $advice := list
    (list .Values.publicUrl "publicUrl is absent: give the address that people use, such as https://oversight.example")
    (list .Values.keycloak.issuer "keycloak.issuer is absent: give the realm's address, such as https://identity.example/realms/oversight")
    (list .Values.database.host "database.host is absent: give the host name of the PostgreSQL cluster")
    (list .Values.governance.clientSecret.name "governance.clientSecret.name is absent: make a Secret with the secret of the Keycloak client oversight-governance and give its name")
    (list .Values.gateway.clientSecret.name "gateway.clientSecret.name is absent: make a Secret with the secret of the Keycloak client oversight-gateway and give its name")
    (list .Values.networkPolicy.database.to "networkPolicy.database.to is absent: say where the database is, such as [{ipBlock: {cidr: 192.0.2.20/32}}]; nothing else is let out")
    (list .Values.networkPolicy.keycloak.to "networkPolicy.keycloak.to is absent: say where keycloak.issuer leads to, such as [{ipBlock: {cidr: 192.0.2.10/32}}]; nothing else is let out")
    (list (or (not .Values.mail.host) .Values.mail.from) "mail.from is absent: give the address that mails come from")
    (list (or (not .Values.mail.host) .Values.networkPolicy.mail.to) "networkPolicy.mail.to is absent: say where the mail server is, such as [{ipBlock: {cidr: 192.0.2.30/32}}]; nothing else is let out")
    (list .Values.collaborations "collaborations is empty: name at least one")
    (list (or (not .Values.ingress.enabled) .Values.ingress.tlsSecret) "ingress.tlsSecret is absent: give the name of the TLS Secret of the host, or set ingress.enabled to false") }}
{{- $complaints := list }}
{{- range $advice }}
{{- if not (first .) }}{{ $complaints = append $complaints (last .) }}{{ end }}
{{- end }}
{{- toJson $complaints }}
{{- end }}

{{/* The region's document and the values name the same collaborations. */}}
{{- define "oversight.checks.region" -}}
{{- $complaints := list }}
{{- if not .Values.region.document }}
{{- $complaints = append $complaints "region.document is absent: pass the region's own file with --set-file region.document=region.yaml" }}
{{- else }}
{{- $region := fromYaml .Values.region.document }}
{{- if $region.Error }}
{{- $complaints = append $complaints (printf "region.document is not YAML: %s" $region.Error) }}
{{- else }}
{{- $named := list }}
{{- range $region.collaborations }}{{ $named = append $named .slug }}{{ end }}
{{- range $slug := keys .Values.collaborations | sortAlpha }}
{{- if not (has $slug $named) }}
{{- $complaints = append $complaints (printf "collaborations.%s is not in region.document: add it there, or set collaborations.%s to null" $slug $slug) }}
{{- end }}
{{- end }}
{{- range $slug := $named }}
{{- if not (hasKey $.Values.collaborations $slug) }}
{{- $complaints = append $complaints (printf "region.document names the collaboration %s, which has no service: add collaborations.%s" $slug $slug) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- toJson $complaints }}
{{- end }}

{{/* Collaborations are called something that Kubernetes can call them too. */}}
{{- define "oversight.checks.names" -}}
{{- $complaints := list }}
{{- range $slug := keys .Values.collaborations | sortAlpha }}
{{- if not (regexMatch "^[a-z]([-a-z0-9]*[a-z0-9])?$" $slug) }}
{{- $complaints = append $complaints (printf "collaborations.%s is no slug: write it in small letters, digits and hyphens, such as dog-unit" $slug) }}
{{- end }}
{{- if has $slug (list "gateway" "portal" "governance" "collaboration" "region" "nothing") }}
{{- $complaints = append $complaints (printf "collaborations.%s is the name of another part of the release: give the collaboration another slug" $slug) }}
{{- end }}
{{- end }}
{{- range $name := concat (list "governance" "portal" "gateway") (keys .Values.collaborations | sortAlpha) }}
{{- $full := include "oversight.name" (dict "root" $ "name" $name) }}
{{- if gt (len $full) 63 }}
{{- $complaints = append $complaints (printf "the name %s is longer than 63 characters: give the release a shorter one" $full) }}
{{- end }}
{{- end }}
{{- toJson $complaints }}
{{- end }}
