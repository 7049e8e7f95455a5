export {default} from '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf'
