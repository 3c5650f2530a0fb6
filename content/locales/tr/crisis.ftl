### Machine draft, not checked by a Turkish-speaking clinician
### The cards themselves are shown in English, with the emergency line above them.

crisis-emergency-line = Acil durumda <b>999</b>'u arayın. "Interpreter, Turkish" deyin. Acil ama 999'luk değilse: <b>111</b>.

crisis-T =
    <b>Emergency: 999.</b> Say "interpreter, Turkish".
    Urgent: <b>111</b>. Mental health: <b>111, option 2</b>. Samaritans 116 123.
    Pregnant: your maternity unit, day or night.
    Not safe at home: 0808 2000 247 (free, 24 hours).
    Worried about a child: NSPCC 0808 800 5000.

crisis-default =
    Ben otomatik bir hizmetim ve bu sohbeti kimse takip etmiyor. Aşağıdaki düğmeler yol gösterir.
    Endişeliyseniz: acil durumda <b>999</b>, acil ama 999'luk değilse <b>111</b> (5 yaş altı için telefon edin), ruh sağlığı için <b>111, sonra 2</b>.
crisis-nobody-told = Bu sohbeti kimse okumuyor ve kimseye haber verilmedi. Ben sizin için arama yapamam.
crisis-kept-draft = Yazdıklarınızı sakladım.
crisis-staff-will-read = { $who } bunu okuyacak: { $when }. Tehlikedeyseniz hemen 999'u arayın.
crisis-hide = Bu kartı ve mesajınızı gizleyebilirsiniz.
crisis-hidden = Tamam.

crisis-button-hide = Bunu gizle
crisis-button-undo = Geri al
crisis-undone = Tamam. Bebeğiniz ya da hamileliğinizle ilgili mesajlar yeniden gelebilir.
crisis-baby-stopped = Bebeğiniz ya da hamileliğinizle ilgili bütün mesajları durdurdum. Siz istemedikçe hiçbiri yeniden başlamaz.
