### Word from Help now to a therapist. Who sends it reads before what goes out, and afterwards what went out.

tell-sure =
    <b>¿Le envío esto a { $therapist }?</b>
    “{ $notice }”

    { $therapist } dice cuándo lee lo que llega aquí: “{ $hours }” Puede ser más tarde. No puedo saber cuándo se lee, y no puedo prometer una respuesta.

    Si puedes estar en peligro, llama primero: Ayuda ahora tiene los números.
tell-send = Enviar esto a { $therapist }
tell-not-now = Ahora no
tell-not-sent = No envié nada.
tell-sent =
    Enviado a { $therapist } ({ $at }):
    “{ $notice }”

    { $therapist } dice cuándo lo lee: “{ $hours }” No puedo saber cuándo será. Hasta entonces están los números de Ayuda ahora.
tell-sent-before = Esto ya se envió.
tell-unreachable = Ahora mismo no puedo llegar a { $therapist } por aquí, así que no envié nada. Prueba a contactar de otra manera. Los números de Ayuda ahora están día y noche.
tell-nobody = Aquí no hay nadie a quien pueda avisar. Los números de Ayuda ahora están ahí.
tell-gone = Ya no puedo avisar a esa persona desde aquí, así que no envié nada. Los números de Ayuda ahora están ahí.
tell-consent-yes = Ayuda ahora: { $therapist }
tell-consent-no = Ayuda ahora: { $therapist } no

# To a therapist, from a client who chose to send it.
help-request = { $client } te pide que te pongas en contacto. Abrió Ayuda ahora y eligió enviarte esto. El bot no sabe nada más, y no se lo ha dicho a nadie más.
